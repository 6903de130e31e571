package org.qianmo.exchange.dxf;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.LinearRing;
import org.qianmo.exchange.layer.ReadingBounds;
import org.qianmo.exchange.layer.RowFault;
import org.qianmo.exchange.layer.RowFault.Code;
import org.qianmo.exchange.layer.RowRefusal;

/** A filled area: paths around it and around its holes, each a polyline or a chain of edges. */
final class HatchEntity extends DxfEntity {

    static final String TYPE = "HATCH";

    private static final int POLYLINE = 2;

    private final List<LinearRing> rings = new ArrayList<>();
    private boolean inPaths;
    private HatchPath path;
    private int arcs;
    private int vertices;

    HatchEntity() {
        super(TYPE);
    }

    @Override
    void take(DxfTags.Tag tag) throws RowRefusal {
        switch (tag.code()) {
            case 91 -> inPaths = true;
            case 92 -> {
                endPath();
                path = inPaths ? HatchPath.of((tag.whole() & POLYLINE) != 0) : null;
            }
            case 75, 76, 97, 98 -> {
                endPath();
                inPaths &= tag.code() == 97;
            }
            default -> {
                if (path != null) {
                    path.take(tag);
                }
            }
        }
    }

    private void endPath() throws RowRefusal {
        if (path == null) {
            return;
        }
        HatchPath ended = path;
        path = null;
        rings.add(ended.ring());
        arcs += ended.arcs();
        vertices += rings.get(rings.size() - 1).getNumPoints();
        if (rings.size() > ReadingBounds.ROW_RINGS_MAX || vertices > ReadingBounds.ROW_VERTICES_MAX) {
            throw new RowRefusal(RowFault.of(Code.TOO_MANY_VERTICES));
        }
    }

    @Override
    List<LinearRing> rings() throws RowRefusal {
        endPath();
        if (rings.isEmpty()) {
            throw new RowRefusal(RowFault.of(Code.EMPTY_GEOMETRY));
        }
        return rings;
    }

    @Override
    int arcs() {
        return arcs;
    }
}
