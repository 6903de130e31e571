package org.qianmo.parcel.store;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.qianmo.parcel.ParcelFilter;
import org.qianmo.spatial.BoxCondition;
import org.qianmo.spatial.SpatialSql;
import org.qianmo.spatial.SpatialTable;

/**
 * A filter as SQL over {@code parcel_version v}.
 *
 * @param sql the condition, with a {@code ?} for each parameter
 */
record ParcelCondition(String sql, Object[] parameters) {

    private static final int TOWN_CODE_LENGTH = 9;

    static ParcelCondition of(ParcelFilter filter, SpatialSql spatial) {
        List<String> parts = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        if (filter.box() != null) {
            BoxCondition box = spatial.inBox(SpatialTable.PARCEL_VERSION, "v", filter.box());
            parts.add(box.sql());
            parameters.addAll(box.parameters());
        }
        parts.add("v.recorded_to = ?");
        parameters.add(ParcelVersionEntity.OPEN.atOffset(ZoneOffset.UTC));
        if (filter.unitCode() != null && filter.unitCode().length() >= TOWN_CODE_LENGTH) {
            parts.add(filter.unitCode().length() == TOWN_CODE_LENGTH ? "v.town_code = ?" : "v.village_code = ?");
            parameters.add(filter.unitCode());
        }
        if (filter.zoneId() != null) {
            parts.add("v.zone_id = ?");
            parameters.add(filter.zoneId());
        }
        if (filter.afterId() != null) {
            parts.add("v.parcel_id > ?");
            parameters.add(filter.afterId());
        }
        return new ParcelCondition(String.join(" and ", parts), parameters.toArray());
    }
}
