package org.qianmo.place;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class PlaceProgressOnH2GisIT extends PlaceProgressContract {

    /** From square degrees, by the metres of a degree at 23° N on the ellipsoid: 110,755 and 102,524. */
    @Override
    protected double bySql(long work, long unit) {
        return 110_755.0
                * 102_524.0
                * jdbc.queryForObject(
                        "select ST_Area(ST_Intersection(w.geom, u.geom)) from accepted_work w, consolidation_unit u"
                                + " where w.id = ? and u.id = ?",
                        Double.class,
                        work,
                        unit);
    }
}
