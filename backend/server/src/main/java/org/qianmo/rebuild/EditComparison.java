package org.qianmo.rebuild;

import java.util.Set;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.parcel.Change;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelFacts;
import org.qianmo.record.StatedFacts;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Compares a version with the edit that asked for it. */
@Service
class EditComparison {

    private final MeasuredArea area;
    private final JsonMapper json;

    EditComparison(MeasuredArea area, JsonMapper json) {
        this.area = area;
        this.json = json;
    }

    /** @param before the version before it; null for the first */
    void compare(Parcel version, Parcel before, RecordedEdit edit, Set<Aspect> aspects) {
        if (edit.baseVersion() != null && version.version() != edit.baseVersion() + 1) {
            aspects.add(Aspect.BASE);
        }
        if (!isOfKind(version.change(), edit)) {
            aspects.add(Aspect.KIND);
        }
        if (edit.retires()) {
            compareRetired(version, before, aspects);
        } else {
            compareChanged(version, edit, aspects);
        }
    }

    private static boolean isOfKind(Change change, RecordedEdit edit) {
        boolean named = edit.changeKind() == null || edit.changeKind().equals(change.name());
        return named && edit.retires() == (change == Change.RETIRE);
    }

    private static void compareRetired(Parcel version, Parcel before, Set<Aspect> aspects) {
        if (before == null) {
            aspects.add(Aspect.BASE);
            return;
        }
        if (!version.shape().equalsExact(before.shape())) {
            aspects.add(Aspect.SHAPE);
        }
        if (!version.officialArea().equals(before.officialArea())) {
            aspects.add(Aspect.AREA);
        }
        if (!version.facts().equals(before.facts())) {
            aspects.add(Aspect.FACTS);
        }
    }

    private void compareChanged(Parcel version, RecordedEdit edit, Set<Aspect> aspects) {
        if (!version.shape().equalsExact(edit.shape())) {
            aspects.add(Aspect.SHAPE);
        }
        boolean sameArea = edit.officialArea() == null
                ? area.isOf(edit.shape(), version.officialArea())
                : version.officialArea().equals(new Acreage(edit.officialArea()));
        if (!sameArea) {
            aspects.add(Aspect.AREA);
        }
        if (!stated(version.facts()).equals(stated(edit.facts()))) {
            aspects.add(Aspect.FACTS);
        }
    }

    private static StatedFacts stated(ParcelFacts facts) {
        return new StatedFacts(
                facts.code(),
                facts.landClass(),
                facts.ownership(),
                facts.holder(),
                facts.stage(),
                facts.registeredArea());
    }

    /** Null, which equals no facts, if somebody has made the text unreadable. */
    private StatedFacts stated(String facts) {
        try {
            return json.readValue(facts, StatedFacts.class);
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return null;
        }
    }

    /** The first version of a parcel that was taken in with many others: it is its own edit. */
    void compareBulk(Parcel version, Set<Aspect> aspects) {
        if (version.change() != Change.CREATE) {
            aspects.add(Aspect.KIND);
        }
        if (!area.isOf(version.shape(), version.officialArea())) {
            aspects.add(Aspect.AREA);
        }
    }
}
