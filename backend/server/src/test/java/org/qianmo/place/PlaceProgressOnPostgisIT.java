package org.qianmo.place;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class PlaceProgressOnPostgisIT extends PlaceProgressContract {

    /** On the ellipsoid of CGCS2000, by PostGIS. */
    @Override
    protected double bySql(long work, long unit) {
        return jdbc.queryForObject(
                "select ST_Area(ST_Intersection(w.geom, u.geom)::geography) from accepted_work w, consolidation_unit u"
                        + " where w.id = ? and u.id = ?",
                Double.class,
                work,
                unit);
    }
}
