package org.qianmo.parcel.store;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.qianmo.access.Territory;
import org.qianmo.parcel.ParcelFilter;
import org.qianmo.spatial.BoxCondition;
import org.qianmo.spatial.SpatialSql;
import org.qianmo.spatial.SpatialTable;

/** A filter as SQL over {@code parcel_version v}: a condition with a {@code ?} for each parameter. */
final class ParcelCondition {

    private static final int DISTRICT_CODE_LENGTH = 6;
    private static final int TOWN_CODE_LENGTH = 9;

    private final List<String> parts = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    private ParcelCondition() {}

    static ParcelCondition of(ParcelFilter filter, SpatialSql spatial) {
        ParcelCondition condition = new ParcelCondition();
        if (filter.box() != null) {
            condition.add(spatial.inBox(SpatialTable.PARCEL_VERSION, "v", filter.box()));
        }
        condition.add("v.recorded_to = ?", ParcelVersionEntity.OPEN.atOffset(ZoneOffset.UTC));
        if (filter.unitCode() != null && filter.unitCode().length() >= TOWN_CODE_LENGTH) {
            condition.add(unitColumn(filter.unitCode()) + " = ?", filter.unitCode());
        }
        if (filter.territory() != null) {
            condition.add(filter.territory());
        }
        if (filter.zoneId() != null) {
            condition.add("v.zone_id = ?", filter.zoneId());
        }
        if (filter.afterId() != null) {
            condition.add("v.parcel_id > ?", filter.afterId());
        }
        return condition;
    }

    private static String unitColumn(String code) {
        return code.length() == TOWN_CODE_LENGTH ? "v.town_code" : "v.village_code";
    }

    private void add(BoxCondition box) {
        parts.add(box.sql());
        parameters.addAll(box.parameters());
    }

    private void add(Territory territory) {
        String code = territory.code();
        boolean district = code.length() == DISTRICT_CODE_LENGTH;
        add(district ? "substring(v.town_code from 1 for 6) = ?" : unitColumn(code) + " = ?", code);
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
