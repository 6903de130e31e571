package org.qianmo.exchange.dxf;

import java.util.List;
import org.locationtech.jts.geom.LinearRing;
import org.qianmo.exchange.layer.RingPoints;
import org.qianmo.exchange.layer.RowFault;
import org.qianmo.exchange.layer.RowFault.Code;
import org.qianmo.exchange.layer.RowRefusal;

/** LWPOLYLINE, and POLYLINE with the VERTEX entities that follow it. */
final class PolylineEntity extends DxfEntity {

    static final String LIGHT = "LWPOLYLINE";
    static final String HEAVY = "POLYLINE";

    private static final int CLOSED = 1;
    private static final int MESHES = 16 | 64;
    private static final int SPLINE_FRAME = 16;
    private static final int LINE_POINTS = 2;

    private final BulgeLine line = new BulgeLine();
    private final boolean light;
    private int flags;
    private boolean inVertex;
    private double x;
    private double y;
    private double bulge;
    private int vertexFlags;

    PolylineEntity(String type) {
        super(type);
        this.light = type.equals(LIGHT);
    }

    @Override
    void take(DxfTags.Tag tag) throws RowRefusal {
        if (light && tag.code() == 10) {
            vertex();
        }
        switch (tag.code()) {
            case 10 -> x = tag.number();
            case 20 -> y = tag.number();
            case 42 -> bulge = tag.number();
            case 70 -> takeFlags(tag.whole());
            default -> {
                // Widths, heights and curve types do not move the outline.
            }
        }
        inVertex |= light && tag.code() == 10;
    }

    private void takeFlags(int value) {
        if (inVertex && !light) {
            vertexFlags = value;
        } else {
            flags = value;
        }
    }

    /** Ends the vertex before, if there is one, and begins another. */
    void vertex() throws RowRefusal {
        if (inVertex && (vertexFlags & SPLINE_FRAME) == 0) {
            line.add(x, y, bulge);
        }
        bulge = 0;
        vertexFlags = 0;
        inVertex = true;
    }

    /** Begins the next VERTEX entity of a heavy polyline. */
    void beginVertex() {
        if (fault().isPresent()) {
            return;
        }
        try {
            vertex();
        } catch (RowRefusal refused) {
            refuse(refused);
        }
    }

    @Override
    List<LinearRing> rings() throws RowRefusal {
        vertex();
        inVertex = false;
        RingPoints points = line.points();
        if ((flags & MESHES) != 0 || points.size() == 0) {
            throw new RowRefusal(RowFault.of(points.size() == 0 ? Code.EMPTY_GEOMETRY : Code.NOT_A_POLYGON));
        }
        if ((flags & CLOSED) == 0 && !line.endsWhereItBegan()) {
            Code code = points.size() <= LINE_POINTS ? Code.NOT_A_POLYGON : Code.RING_OPEN;
            throw new RowRefusal(RowFault.at(code, points.last()));
        }
        line.close();
        return List.of(line.points().ring(GEOMETRY));
    }

    boolean isOpen() {
        return (flags & CLOSED) == 0 && !line.endsWhereItBegan();
    }

    @Override
    int arcs() {
        // The last corner may still be open to more of its tags.
        return line.arcs() + (inVertex && bulge != 0 ? 1 : 0);
    }
}
