package org.qianmo.kernel.contiguity;

import org.locationtech.jts.geom.Geometry;
import org.qianmo.kernel.geometry.Acreage;

/**
 * One piece of like land within a landscape: a plot, or a block if land across a gap or road is to count as one piece.
 *
 * @param acreage larger than zero; what sizes and weights are taken from
 * @param shapeIndex 1 for a circle, larger for anything else
 */
public record Patch(Acreage acreage, double shapeIndex) {

    /** @throws IllegalArgumentException if the acreage is not positive or the index is not finite */
    public Patch {
        if (acreage.compareTo(Acreage.ZERO) <= 0) {
            throw new IllegalArgumentException("a patch has acreage, not " + acreage.squareMetres());
        }
        if (!Double.isFinite(shapeIndex)) {
            throw new IllegalArgumentException("shape index must be finite, not " + shapeIndex);
        }
    }

    public static Patch of(Plot plot) {
        return new Patch(plot.acreage(), shapeIndex(plot.plane()));
    }

    public static Patch of(Block block) {
        return new Patch(block.acreage(), shapeIndex(block.outline()));
    }

    /**
     * P / (2√(πA)) with plane perimeter, holes included, and plane area: how much longer the border is than that of a
     * circle of the same area. Source: SHAPE of FRAGSTATS for vector data, McGarigal and Marks 1995 (USDA PNW-GTR-351);
     * the raster form, 0.25 P/√A, is 1 for a square instead.
     */
    private static double shapeIndex(Geometry plane) {
        return plane.getLength() / (2 * Math.sqrt(Math.PI * plane.getArea()));
    }
}
