package org.qianmo.exchange.dxf;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.qianmo.exchange.layer.RingAssembly;
import org.qianmo.exchange.layer.RowFault;
import org.qianmo.exchange.layer.RowFault.Code;
import org.qianmo.exchange.layer.RowRefusal;

/** One thing that is drawn. It takes its tags one by one and keeps what it needs; a fault ends the taking of its shape. */
abstract class DxfEntity {

    static final GeometryFactory GEOMETRY = new GeometryFactory();

    private static final double LEVEL = 1e-6;

    private final String type;
    private final ExtendedData extended = new ExtendedData();
    private String layer = "0";
    private String handle = "";
    private boolean onPaper;
    private double normalX;
    private double normalY;
    private double normalZ = 1;
    private RowFault fault;

    DxfEntity(String type) {
        this.type = type;
    }

    final void read(DxfTags.Tag tag) {
        switch (tag.code()) {
            case 5 -> handle = tag.value().strip();
            case 8 -> layer = tag.value().strip();
            case 67 -> onPaper = tag.whole() == 1;
            case 210 -> normalX = tag.number();
            case 220 -> normalY = tag.number();
            case 230 -> normalZ = tag.number();
            default -> readContent(tag);
        }
    }

    private void readContent(DxfTags.Tag tag) {
        try {
            if (tag.code() >= ExtendedData.CODE_MIN) {
                extended.take(tag);
            } else if (fault == null) {
                take(tag);
            }
        } catch (RowRefusal refused) {
            fault = refused.fault();
        }
    }

    /** Takes one tag of its own content. */
    abstract void take(DxfTags.Tag tag) throws RowRefusal;

    /** @return its rings in the plane that it is drawn in, once all tags were taken */
    abstract List<LinearRing> rings() throws RowRefusal;

    /** @return the polygon of its rings; a ring inside another is a hole, as in a hatch */
    final MultiPolygon polygon() throws RowRefusal {
        if (fault != null) {
            throw new RowRefusal(fault);
        }
        boolean level = Math.abs(normalX) < LEVEL && Math.abs(normalY) < LEVEL && Math.abs(normalZ) > LEVEL;
        if (!level) {
            throw new RowRefusal(
                    RowFault.of(Code.NOT_A_POLYGON).because("图形不在水平面内", "the shape does not lie in a level plane"));
        }
        MultiPolygon polygon = RingAssembly.assembleByDepth(rings(), GEOMETRY);
        return isMirrored() ? (MultiPolygon) mirror().transform(polygon) : polygon;
    }

    /** Seen from below, as a mirrored copy is: its x runs the other way. */
    final boolean isMirrored() {
        return normalZ < 0;
    }

    static AffineTransformation mirror() {
        return AffineTransformation.scaleInstance(-1, 1);
    }

    /** Whether it could be ground at all. */
    boolean isShape() {
        return true;
    }

    /** @return how many arcs become chords */
    int arcs() {
        return 0;
    }

    String type() {
        return type;
    }

    String layer() {
        return layer;
    }

    String handle() {
        return handle;
    }

    boolean isOnPaper() {
        return onPaper;
    }

    ExtendedData extended() {
        return extended;
    }

    final void refuse(RowRefusal refused) {
        fault = refused.fault();
    }

    /** @return the fault that ended its shape, if one did */
    Optional<RowFault> fault() {
        return Optional.ofNullable(fault);
    }
}
