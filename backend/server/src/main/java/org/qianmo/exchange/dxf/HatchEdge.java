package org.qianmo.exchange.dxf;

import org.qianmo.exchange.layer.RingPoints;
import org.qianmo.exchange.layer.RowFault;
import org.qianmo.exchange.layer.RowFault.Code;
import org.qianmo.exchange.layer.RowRefusal;

/** A line, an arc of a circle or an arc of an ellipse along the edge of a hatch. Splines are refused. */
final class HatchEdge {

    private static final int LINE = 1;
    private static final int CIRCLE = 2;
    private static final int ELLIPSE = 3;

    private final int kind;
    private double x;
    private double y;
    private double toX;
    private double toY;
    private double size;
    private double from;
    private double to;
    private boolean counterClockwise = true;

    HatchEdge(int kind) throws RowRefusal {
        this.kind = kind;
        if (kind < LINE || kind > ELLIPSE) {
            throw new RowRefusal(RowFault.of(Code.NOT_A_POLYGON)
                    .because("填充边界含样条曲线，请先转为多段线", "its boundary has a spline: turn it into a polyline first"));
        }
    }

    void take(DxfTags.Tag tag) {
        switch (tag.code()) {
            case 10 -> x = tag.number();
            case 20 -> y = tag.number();
            case 11 -> toX = tag.number();
            case 21 -> toY = tag.number();
            case 40 -> size = tag.number();
            case 50 -> from = Math.toRadians(tag.number());
            case 51 -> to = Math.toRadians(tag.number());
            case 73 -> counterClockwise = tag.whole() != 0;
            default -> {
                // Heights do not move the edge.
            }
        }
    }

    boolean isArc() {
        return kind != LINE;
    }

    /** @return from its beginning to its end, both included */
    RingPoints points() throws RowRefusal {
        RingPoints points = new RingPoints();
        if (kind == LINE) {
            points.add(x, y);
            points.add(toX, toY);
            return points;
        }
        double majorX = kind == CIRCLE ? size : toX;
        double majorY = kind == CIRCLE ? 0 : toY;
        double ratio = kind == CIRCLE ? 1 : size;
        double sweep = sweep();
        // Angles of an edge that runs clockwise are measured clockwise too.
        double begin = counterClockwise ? from : -from;
        int chords = ArcChords.chords(Math.hypot(majorX, majorY) * Math.max(1, Math.abs(ratio)), sweep);
        for (int i = 0; i <= chords; i++) {
            double angle = begin + sweep * i / chords;
            double along = Math.cos(angle);
            double across = Math.sin(angle) * ratio;
            points.add(x + along * majorX - across * majorY, y + along * majorY + across * majorX);
        }
        return points;
    }

    /** @return radians, positive to the left, at most a full turn */
    private double sweep() {
        double turn = 2 * Math.PI;
        double angle = (to - from) % turn;
        double positive = angle <= 0 ? angle + turn : angle;
        return counterClockwise ? positive : -positive;
    }
}
