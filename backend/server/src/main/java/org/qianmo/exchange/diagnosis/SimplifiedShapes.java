package org.qianmo.exchange.diagnosis;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** Shapes as a small map shows them. They need not be valid: neither are those that they are made of. */
final class SimplifiedShapes {

    private static final GeometryFactory WIRE = new GeometryFactory();

    /** Of the width of the shape: below what a screen shows of it. */
    private static final double TOLERANCE_SHARE = 0.004;

    private static final int VERTICES_MAX = 400;

    private SimplifiedShapes() {}

    /** @return polygons with at most some hundred corners; a box where there would be more, or none */
    static Geometry of(Geometry lonLat) {
        Envelope box = lonLat.getEnvelopeInternal();
        double tolerance = Math.max(box.getWidth(), box.getHeight()) * TOLERANCE_SHARE;
        DouglasPeuckerSimplifier simplifier = new DouglasPeuckerSimplifier(lonLat);
        simplifier.setDistanceTolerance(tolerance);
        simplifier.setEnsureValid(false);
        Geometry simple = simplifier.getResultGeometry();
        boolean shown =
                !simple.isEmpty() && simple.getNumPoints() <= VERTICES_MAX && simple.getGeometryN(0) instanceof Polygon;
        return WIRE.createGeometry(shown ? simple : boxOf(box));
    }

    private static Polygon boxOf(Envelope box) {
        Envelope shown = new Envelope(box);
        if (shown.getArea() == 0) {
            shown.expandBy(1e-6);
        }
        return (Polygon) WIRE.toGeometry(shown);
    }
}
