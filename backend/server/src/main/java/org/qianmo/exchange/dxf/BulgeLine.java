package org.qianmo.exchange.dxf;

import org.qianmo.exchange.layer.RingPoints;
import org.qianmo.exchange.layer.RowRefusal;

/** A line of corners, between which it may bulge into arcs. */
final class BulgeLine {

    /** Ends nearer than this are one place, written with fewer digits than it was computed with. */
    static final double SAME_PLACE = 1e-6;

    private final RingPoints points = new RingPoints();
    private double lastX;
    private double lastY;
    private double lastBulge;
    private int arcs;

    /** @param bulge of the way to the next corner */
    void add(double x, double y, double bulge) throws RowRefusal {
        if (points.size() > 0) {
            ArcChords.bulge(points, lastX, lastY, lastBulge, x, y);
        }
        points.add(x, y);
        arcs += bulge == 0 ? 0 : 1;
        lastX = x;
        lastY = y;
        lastBulge = bulge;
    }

    boolean endsWhereItBegan() {
        return points.size() > 2
                && Math.abs(points.x(0) - lastX) <= SAME_PLACE
                && Math.abs(points.y(0) - lastY) <= SAME_PLACE;
    }

    void close() throws RowRefusal {
        if (points.size() == 0) {
            return;
        }
        if (endsWhereItBegan()) {
            points.setLast(points.x(0), points.y(0));
        } else {
            add(points.x(0), points.y(0), 0);
        }
    }

    RingPoints points() {
        return points;
    }

    int arcs() {
        return arcs;
    }
}
