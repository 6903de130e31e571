package org.qianmo.spatial;

/** Tables that are searched by box. */
public enum SpatialTable {
    ADMIN_UNIT("admin_unit"),
    PARCEL_VERSION("parcel_version"),
    ZONE("zone"),
    PILOT_SITE("pilot_site"),
    ACCEPTED_WORK("accepted_work"),
    CONTROL_LINE("control_line"),
    GROUND_CLAIM("ground_claim"),
    REDEMPTION("redemption");

    private final String sqlName;

    SpatialTable(String sqlName) {
        this.sqlName = sqlName;
    }

    public String sqlName() {
        return sqlName;
    }
}
