package org.qianmo.kernel.contiguity;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.qianmo.kernel.geometry.Acreage;

/** Fixtures: rectangles by two corners, and anything else as WKT. Acreage is the plane area unless said. */
final class Land {

    private Land() {}

    static Geometry read(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    static Geometry rectangle(double x1, double y1, double x2, double y2) {
        return read("POLYGON ((" + x1 + " " + y1 + ", " + x2 + " " + y1 + ", " + x2 + " " + y2 + ", " + x1 + " " + y2
                + ", " + x1 + " " + y1 + "))");
    }

    static Plot plot(long id, double x1, double y1, double x2, double y2) {
        return plot(id, rectangle(x1, y1, x2, y2));
    }

    static Plot plot(long id, Geometry plane) {
        return new Plot(id, plane, Acreage.ofSquareMetres(plane.getArea()));
    }

    static Corridor corridor(double x1, double y1, double x2, double y2) {
        return new Corridor(rectangle(x1, y1, x2, y2));
    }
}
