package org.qianmo.exchange.boundarypoints;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.exchange.layer.ReadingBounds;
import org.qianmo.exchange.layer.RingAssembly;
import org.qianmo.exchange.layer.RingPoints;
import org.qianmo.exchange.layer.RowFault;
import org.qianmo.exchange.layer.RowFault.Code;
import org.qianmo.exchange.layer.RowRefusal;

/**
 * Makes rings of the points of one plot. A ring ends where its number changes, and where its first label comes once more,
 * whether or not the producer closes rings; which of them are holes is decided by containment, as numbers do not tell.
 */
final class PlotRings {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final int CORNERS_MIN = 3;

    private final List<LinearRing> rings = new ArrayList<>();
    private RingPoints current = new RingPoints();
    private String firstLabel = "";
    private String number = "";
    private boolean complete;
    private boolean begunByLabel;
    private int vertices;

    /**
     * @param x easting
     * @param y northing
     */
    void add(PointLine point, double x, double y) throws RowRefusal {
        boolean again = current.size() >= CORNERS_MIN && point.label().equals(firstLabel);
        boolean closes = again && current.isFirst(x, y);
        boolean other = again && !closes && !firstLabel.isEmpty();
        if (current.size() == 0 || complete || other || !point.ring().equals(number)) {
            begin(point, other);
        }
        if (++vertices > ReadingBounds.ROW_VERTICES_MAX) {
            throw new RowRefusal(RowFault.of(Code.TOO_MANY_VERTICES));
        }
        current.add(x, y);
        complete = closes && !other && current.size() > CORNERS_MIN;
    }

    MultiPolygon polygon() throws RowRefusal {
        end();
        if (rings.isEmpty()) {
            throw new RowRefusal(RowFault.of(Code.EMPTY_GEOMETRY));
        }
        return RingAssembly.assembleByDepth(rings, GEOMETRY);
    }

    private void begin(PointLine point, boolean byLabel) throws RowRefusal {
        end();
        current = new RingPoints();
        firstLabel = point.label();
        number = point.ring();
        complete = false;
        begunByLabel = byLabel;
    }

    private void end() throws RowRefusal {
        if (current.size() == 0) {
            return;
        }
        if (begunByLabel && current.size() == 1) {
            throw new RowRefusal(RowFault.at(Code.RING_OPEN, current.first())
                    .because("终点与起点同号但坐标不同", "its last point has the label of the first and another place"));
        }
        if (rings.size() >= ReadingBounds.ROW_RINGS_MAX) {
            throw new RowRefusal(RowFault.at(Code.TOO_MANY_VERTICES, current.first()));
        }
        rings.add(current.ring(GEOMETRY));
        current = new RingPoints();
    }
}
