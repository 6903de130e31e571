package org.qianmo.parcel.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.qianmo.parcel.Days;
import org.qianmo.parcel.Moment;
import org.qianmo.parcel.ParcelFilter;
import org.qianmo.spatial.BoxCondition;
import org.qianmo.spatial.SpatialSql;
import org.qianmo.spatial.SpatialTable;

/** A filter as SQL over {@code parcel_version v}: a condition with a {@code ?} for each parameter. */
final class ParcelCondition {

    /** Written out, not a parameter: the database sees that it may use the index of the present versions. */
    private static final String PRESENT = "v.recorded_to = timestamp with time zone '9999-12-31 00:00:00+00'";

    private static final int TOWN_CODE_LENGTH = 9;

    private final List<String> parts = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    private ParcelCondition() {}

    /** The filter's parcels at the filter's moment. */
    static ParcelCondition of(ParcelFilter filter, SpatialSql spatial) {
        ParcelCondition condition = new ParcelCondition();
        condition.addBox(filter, spatial);
        if (filter.during() == null) {
            condition.add(at(filter.moment(), spatial));
        } else {
            condition.addLastWithin(filter.during(), filter.moment(), spatial);
        }
        if (filter.moment() != null && filter.moment().knownAt() != null) {
            condition.parts.add(spatial.ofAnyTime("v"));
        }
        return condition.rest(filter, spatial);
    }

    /** All versions, whatever the filter's moment. */
    static ParcelCondition ofAllTimes(ParcelFilter filter, SpatialSql spatial) {
        ParcelCondition condition = new ParcelCondition();
        condition.addBox(filter, spatial);
        condition.parts.add(spatial.ofAnyTime("v"));
        return condition.rest(filter, spatial);
    }

    /** Of one parcel. */
    static ParcelCondition of(long parcelId, Moment moment) {
        ParcelCondition condition = new ParcelCondition();
        condition.add("v.parcel_id = ?", parcelId);
        condition.add(columnsAt(moment));
        return condition;
    }

    private void addBox(ParcelFilter filter, SpatialSql spatial) {
        if (filter.box() != null) {
            add(spatial.inBox(SpatialTable.PARCEL_VERSION, "v", filter.box()));
        }
    }

    private ParcelCondition rest(ParcelFilter filter, SpatialSql spatial) {
        if (filter.unitCode() != null && filter.unitCode().length() >= TOWN_CODE_LENGTH) {
            boolean town = filter.unitCode().length() == TOWN_CODE_LENGTH;
            add(town ? "v.town_code = ?" : "v.village_code = ?", filter.unitCode());
        }
        if (filter.territory() != null) {
            add(filter.territory().condition("v"), filter.territory().code());
        }
        if (filter.zoneId() != null) {
            add("v.zone_id = ?", filter.zoneId());
        }
        if (filter.afterId() != null) {
            add("v.parcel_id > ?", filter.afterId());
        }
        if (filter.beforeId() != null) {
            add("v.parcel_id < ?", filter.beforeId());
        }
        if (filter.condition() != null) {
            add(AskedCondition.of(filter.condition(), spatial));
        }
        if (filter.selection() != null) {
            addSelection(filter.selection());
        }
        return this;
    }

    private void addSelection(ParcelFilter.Selection selection) {
        if (selection.ids() != null) {
            add("v.parcel_id = any(?)", selection.ids().toArray(Long[]::new));
        }
        if (selection.landClasses() != null) {
            add(
                    "(v.land_class = any(?) or substring(v.land_class from 1 for 2) = any(?))",
                    selection.landClasses().toArray(String[]::new));
            parameters.add(selection.landClasses().toArray(String[]::new));
        }
        if (selection.recordId() != null) {
            add("v.record_id = ?", selection.recordId());
        }
    }

    private static BoxCondition at(Moment moment, SpatialSql spatial) {
        boolean knownNow = moment != null && moment.knownAt() == null;
        return knownNow ? spatial.trueOn("v", moment.trueOn()) : columnsAt(moment);
    }

    /**
     * The rule that stands in the migration. Of what is known now, {@code recorded_to} need not be asked: an open version
     * has an open {@code valid_to} too. A RETIRE version spans no time on either axis and so is never found.
     */
    private static BoxCondition columnsAt(Moment moment) {
        if (moment == null) {
            return new BoxCondition(PRESENT, List.of());
        }
        if (moment.knownAt() == null) {
            return new BoxCondition("v.valid_from <= ? and v.valid_to > ?", List.of(moment.trueOn(), moment.trueOn()));
        }
        OffsetDateTime known = moment.knownAt().atOffset(ZoneOffset.UTC);
        return new BoxCondition(
                "v.recorded_from <= ? and v.valid_from <= ? and (v.recorded_to > ? or v.valid_to > ?)",
                List.of(known, moment.trueOn(), known, moment.trueOn()));
    }

    /** The last version of each parcel: its versions follow one another in time as their numbers do. */
    private void addLastWithin(Days days, Moment moment, SpatialSql spatial) {
        Instant knownAt = moment == null ? null : moment.knownAt();
        add(within("v", days, knownAt, spatial));
        BoxCondition later = within("later", days, knownAt, spatial);
        add(new BoxCondition(
                "not exists (select 1 from parcel_version later where later.parcel_id = v.parcel_id"
                        + " and later.version > v.version and " + later.sql() + ")",
                later.parameters()));
    }

    private static BoxCondition within(String alias, Days days, Instant knownAt, SpatialSql spatial) {
        return knownAt == null
                ? spatial.trueWithin(alias, days.first(), days.last())
                : withinAsKnown(alias, days, knownAt.atOffset(ZoneOffset.UTC));
    }

    /** What was not yet known to have ended had no end. */
    private static BoxCondition withinAsKnown(String alias, Days days, OffsetDateTime known) {
        List<String> parts =
                new ArrayList<>(List.of("V.recorded_from <= ?", "(V.recorded_to > ? or V.valid_to > V.valid_from)"));
        List<Object> parameters = new ArrayList<>(List.of(known, known));
        if (days.last() != null) {
            parts.add("V.valid_from <= ?");
            parameters.add(days.last());
        }
        if (days.first() != null) {
            parts.add("(V.recorded_to > ? or V.valid_to > ?)");
            parameters.addAll(List.of(known, days.first()));
        }
        return new BoxCondition(String.join(" and ", parts).replace("V.", alias + "."), parameters);
    }

    private void add(BoxCondition part) {
        parts.add(part.sql());
        parameters.addAll(part.parameters());
    }

    private void add(String part, Object parameter) {
        parts.add(part);
        parameters.add(parameter);
    }

    String sql() {
        return String.join(" and ", parts);
    }

    Object[] parameters() {
        return parameters.toArray();
    }
}
