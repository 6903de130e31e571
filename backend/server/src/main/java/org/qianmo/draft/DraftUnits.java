package org.qianmo.draft;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.district.AdminUnits;
import org.qianmo.district.Location;
import org.qianmo.parcel.Change;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelRegistry;
import org.qianmo.record.ParcelEdit;
import org.springframework.stereotype.Component;

/** In which units the land of a draft lies, before and after. Neighbours that only got a node do not count. */
@Component
public class DraftUnits {

    private final AdminUnits units;
    private final ParcelRegistry registry;

    DraftUnits(AdminUnits units, ParcelRegistry registry) {
        this.units = units;
        this.registry = registry;
    }

    /** Codes, with repetitions; null for land outside the district. */
    public Collection<String> of(Draft draft) {
        List<ParcelEdit> edits = draft.edits().stream()
                .filter(edit -> edit.change() != Change.NODES)
                .toList();
        List<String> codes = new ArrayList<>(after(edits));
        registry.find(edits.stream().map(ParcelEdit::parcelId).toList()).stream()
                .map(Parcel::facts)
                .forEach(facts -> codes.add(facts.unitCode()));
        return codes;
    }

    /** The same for single edits on the fabric as it was before them. */
    Collection<String> of(List<ParcelEdit> edits, WorkingFabric before) {
        List<String> codes = new ArrayList<>(after(edits));
        edits.forEach(edit -> before.find(edit.parcelId()).ifPresent(parcel -> codes.add(unit(parcel.shape()))));
        return codes;
    }

    private List<String> after(List<ParcelEdit> edits) {
        List<String> codes = new ArrayList<>();
        edits.stream().filter(edit -> !edit.retires()).forEach(edit -> codes.add(unit(edit.shape())));
        return codes;
    }

    /** The smallest unit in which a shape lies; null outside the district. */
    public String unit(MultiPolygon shape) {
        Location location = units.locate(shape.getInteriorPoint());
        return location.villageCode() == null ? location.townCode() : location.villageCode();
    }
}
