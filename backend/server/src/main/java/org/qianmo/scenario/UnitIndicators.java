package org.qianmo.scenario;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.qianmo.access.Territory;
import org.qianmo.http.Bounds;
import org.qianmo.parcel.Composition;
import org.qianmo.parcel.LandClassesOn;
import org.qianmo.parcel.LandClassesOn.Land;
import org.qianmo.parcel.ParcelFilter;
import org.qianmo.parcel.ParcelStream;
import org.qianmo.parcel.View;
import org.qianmo.settings.DistrictSettings;
import org.qianmo.unit.ConsolidationUnit;
import org.qianmo.unit.IndicatorSheet;
import org.qianmo.unit.IndicatorSheets;
import org.qianmo.unit.UnitRegister;
import org.springframework.stereotype.Component;

/**
 * Acceptance indicators of the consolidation units that a scenario touches, judged over the ground as it would leave it. They
 * are measured from the unit's baseline where it has one, and from today where it has none.
 */
@Component
class UnitIndicators {

    private static final int DISTRICT_DIGITS = 6;

    private final UnitRegister units;
    private final IndicatorSheets sheets;
    private final LandClassesOn classes;
    private final ParcelStream stream;
    private final DistrictSettings district;
    private final Clock clock;

    UnitIndicators(
            UnitRegister units,
            IndicatorSheets sheets,
            LandClassesOn classes,
            ParcelStream stream,
            DistrictSettings district,
            Clock clock) {
        this.units = units;
        this.sheets = sheets;
        this.classes = classes;
        this.stream = stream;
        this.district = district;
        this.clock = clock;
    }

    /**
     * @param leftOut how many more units are touched than are judged
     * @param bySide for each side the sheets of the units, in one order
     */
    record Judgements(int leftOut, List<List<IndicatorSheet>> bySide) {}

    Judgements of(Sides.Compared compared, Territory territory) {
        List<ConsolidationUnit> touched = touched(compared, territory);
        List<ConsolidationUnit> judged = touched.subList(0, Math.min(touched.size(), Bounds.SCENARIO_UNITS_MAX));
        List<List<IndicatorSheet>> bySide = new ArrayList<>();
        compared.sides().forEach(side -> bySide.add(new ArrayList<>()));
        for (ConsolidationUnit unit : judged) {
            judge(unit, compared, bySide);
        }
        return new Judgements(touched.size() - judged.size(), bySide);
    }

    private List<ConsolidationUnit> touched(Sides.Compared compared, Territory territory) {
        List<MultiPolygon> changed = changed(compared);
        boolean whole = territory.code().length() == DISTRICT_DIGITS;
        return units.all(new View(whole ? null : territory, null)).stream()
                .filter(unit -> unit.status() != ConsolidationUnit.Status.WITHDRAWN)
                .filter(unit -> meets(unit, changed))
                .toList();
    }

    /** Shapes of all that any scenario changes, as they are and as they would be. */
    private static List<MultiPolygon> changed(Sides.Compared compared) {
        Map<Long, Piece> today = compared.today().pieces();
        List<MultiPolygon> changed = new ArrayList<>();
        for (Side side : compared.sides()) {
            for (Difference difference : Difference.between(today, side.pieces())) {
                if (difference.from() != null) {
                    changed.add(difference.from().shape());
                }
                if (difference.to() != null) {
                    changed.add(difference.to().shape());
                }
            }
        }
        return changed;
    }

    /** Ground in common: to touch along a border is not to be touched. */
    private static boolean meets(ConsolidationUnit unit, List<MultiPolygon> changed) {
        Envelope box = unit.outline().getEnvelopeInternal();
        PreparedGeometry outline = PreparedGeometryFactory.prepare(unit.outline());
        return changed.stream()
                .filter(shape -> shape.getEnvelopeInternal().intersects(box))
                .anyMatch(shape ->
                        outline.intersects(shape) && !outline.getGeometry().touches(shape));
    }

    private void judge(ConsolidationUnit unit, Sides.Compared compared, List<List<IndicatorSheet>> bySide) {
        LocalDate today = district.today(clock);
        Map<Long, Land> here = here(unit);
        Composition now = classes.of(unit.outline(), here.values());
        boolean hasBaseline = unit.baselineOn() != null && unit.baselineOn().isBefore(today);
        LocalDate before = hasBaseline ? unit.baselineOn() : today;
        Composition first = hasBaseline ? classes.of(List.of(unit.outline()), before, null) : now;
        for (int i = 0; i < bySide.size(); i++) {
            Side side = compared.sides().get(i);
            if (side.isSound()) {
                Collection<Land> after = after(here, compared.today(), side);
                Composition second = i == 0 ? now : classes.of(unit.outline(), after);
                bySide.get(i).add(sheets.of(unit, before, first, today, second));
            }
        }
    }

    /** As of today, in every territory: an indicator is of all of its unit. */
    private Map<Long, Land> here(ConsolidationUnit unit) {
        Map<Long, Land> here = new HashMap<>();
        stream.forEach(
                ParcelFilter.in(unit.outline().getEnvelopeInternal()),
                parcel -> here.put(parcel.id(), new Land(parcel.facts().landClass(), parcel.shape())));
        return here;
    }

    private static Collection<Land> after(Map<Long, Land> here, Side today, Side side) {
        Map<Long, Land> after = new HashMap<>(here);
        for (Difference difference : Difference.between(today.pieces(), side.pieces())) {
            if (difference.to() == null) {
                after.remove(difference.id());
            } else {
                after.put(
                        difference.id(),
                        new Land(difference.to().landClass(), difference.to().shape()));
            }
        }
        return after.values();
    }
}
