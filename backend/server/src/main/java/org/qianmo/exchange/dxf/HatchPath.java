package org.qianmo.exchange.dxf;

import org.locationtech.jts.geom.LinearRing;
import org.qianmo.exchange.layer.RingPoints;
import org.qianmo.exchange.layer.RowFault;
import org.qianmo.exchange.layer.RowFault.Code;
import org.qianmo.exchange.layer.RowRefusal;

/** One path of a hatch. */
abstract class HatchPath {

    /** Edges that leave a wider gap between them are no ring. */
    private static final double GAP_MAX = ArcChords.TOLERANCE;

    static HatchPath of(boolean polyline) {
        return polyline ? new Corners() : new Edges();
    }

    abstract void take(DxfTags.Tag tag) throws RowRefusal;

    abstract LinearRing ring() throws RowRefusal;

    abstract int arcs();

    /** Corners, with bulges between them. */
    private static final class Corners extends HatchPath {

        private final BulgeLine line = new BulgeLine();
        private boolean inCorner;
        private double x;
        private double y;
        private double bulge;

        @Override
        void take(DxfTags.Tag tag) throws RowRefusal {
            switch (tag.code()) {
                case 10 -> {
                    endCorner();
                    inCorner = true;
                    x = tag.number();
                }
                case 20 -> y = tag.number();
                case 42 -> bulge = tag.number();
                default -> {
                    // Counts and flags: a path of a hatch is closed in any case.
                }
            }
        }

        private void endCorner() throws RowRefusal {
            if (inCorner) {
                line.add(x, y, bulge);
            }
            inCorner = false;
            bulge = 0;
        }

        @Override
        LinearRing ring() throws RowRefusal {
            endCorner();
            line.close();
            return line.points().ring(DxfEntity.GEOMETRY);
        }

        @Override
        int arcs() {
            return line.arcs();
        }
    }

    /** Lines and arcs, each with both of its ends. */
    private static final class Edges extends HatchPath {

        private final RingPoints points = new RingPoints();
        private HatchEdge edge;
        private int arcs;

        @Override
        void take(DxfTags.Tag tag) throws RowRefusal {
            if (tag.code() == 72) {
                endEdge();
                edge = new HatchEdge(tag.whole());
            } else if (edge != null) {
                edge.take(tag);
            }
        }

        private void endEdge() throws RowRefusal {
            if (edge == null) {
                return;
            }
            RingPoints drawn = edge.points();
            arcs += edge.isArc() ? 1 : 0;
            edge = null;
            requireNoGap(drawn);
            for (int i = points.size() > 0 ? 1 : 0; i < drawn.size(); i++) {
                points.add(drawn.x(i), drawn.y(i));
            }
        }

        private void requireNoGap(RingPoints drawn) throws RowRefusal {
            if (points.size() > 0 && points.last().distance(drawn.first()) > GAP_MAX) {
                throw new RowRefusal(RowFault.at(Code.RING_OPEN, drawn.first()));
            }
        }

        @Override
        LinearRing ring() throws RowRefusal {
            endEdge();
            if (points.size() > 0 && points.last().distance(points.first()) > GAP_MAX) {
                throw new RowRefusal(RowFault.at(Code.RING_OPEN, points.last()));
            }
            if (points.size() > 0) {
                points.setLast(points.x(0), points.y(0));
            }
            return points.ring(DxfEntity.GEOMETRY);
        }

        @Override
        int arcs() {
            return arcs;
        }
    }
}
