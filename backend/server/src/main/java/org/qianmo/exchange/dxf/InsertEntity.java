package org.qianmo.exchange.dxf;

import java.util.List;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.util.AffineTransformation;

/** A block that is drawn at a place, once or in rows and columns. */
final class InsertEntity extends DxfEntity {

    static final String TYPE = "INSERT";

    private String block = "";
    private double x;
    private double y;
    private double scaleX = 1;
    private double scaleY = 1;
    private double degrees;
    private int columns = 1;
    private int rows = 1;
    private double columnSpacing;
    private double rowSpacing;

    InsertEntity() {
        super(TYPE);
    }

    @Override
    void take(DxfTags.Tag tag) {
        switch (tag.code()) {
            case 2 -> block = tag.value().strip();
            case 10 -> x = tag.number();
            case 20 -> y = tag.number();
            case 41 -> scaleX = tag.number();
            case 42 -> scaleY = tag.number();
            case 44 -> columnSpacing = tag.number();
            case 45 -> rowSpacing = tag.number();
            case 50 -> degrees = tag.number();
            case 70 -> columns = Math.max(1, tag.whole());
            case 71 -> rows = Math.max(1, tag.whole());
            default -> {
                // Heights do not move it.
            }
        }
    }

    String block() {
        return block;
    }

    long copies() {
        return (long) columns * rows;
    }

    /**
     * @param copy 0 … {@link #copies()} − 1
     * @return from the coordinates of the block to those around the insert
     */
    AffineTransformation placement(int copy, double baseX, double baseY) {
        AffineTransformation placed = AffineTransformation.translationInstance(-baseX, -baseY)
                .scale(scaleX, scaleY)
                .translate(copy % columns * columnSpacing, copy / columns * rowSpacing)
                .rotate(Math.toRadians(degrees))
                .translate(x, y);
        return isMirrored() ? placed.compose(mirror()) : placed;
    }

    @Override
    List<LinearRing> rings() {
        return List.of();
    }

    @Override
    boolean isShape() {
        return false;
    }
}
