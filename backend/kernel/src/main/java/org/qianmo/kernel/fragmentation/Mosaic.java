package org.qianmo.kernel.fragmentation;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.qianmo.kernel.geometry.Acreage;

/**
 * Figures of a fabric of pieces. Acreages are booked ones, so that they agree with every statement; borders are measured in
 * the plane. The order of the pieces does not matter.
 */
public final class Mosaic {

    private static final double SQUARE_METRES_A_HECTARE = 10_000;

    /** A tenth of a millimetre: borders of neighbours that differ by less, as drawn ones do after a projection, are one. */
    private static final PrecisionModel BORDER_GRID = new PrecisionModel(1e4);

    private Mosaic() {}

    /** O(n log n) in the corners. */
    public static MosaicFigures of(List<MosaicPiece> pieces) {
        if (pieces.isEmpty()) {
            return MosaicFigures.NONE;
        }
        Acreage acreage = Acreage.sum(pieces.stream().map(MosaicPiece::acreage).toList());
        double squareMetres = squareMetres(acreage);
        double edge = edgeMetres(pieces);
        return new MosaicFigures(
                pieces.size(),
                acreage,
                squareMetres / pieces.size(),
                median(pieces),
                edge,
                edge / squareMetres * SQUARE_METRES_A_HECTARE);
    }

    private static double median(List<MosaicPiece> pieces) {
        double[] sizes = pieces.stream()
                .mapToDouble(piece -> squareMetres(piece.acreage()))
                .sorted()
                .toArray();
        int middle = sizes.length / 2;
        return sizes.length % 2 == 1 ? sizes[middle] : (sizes[middle - 1] + sizes[middle]) / 2;
    }

    /** Borders are noded, so that one with a corner in its middle on one side only counts once too. */
    private static double edgeMetres(List<MosaicPiece> pieces) {
        List<Geometry> borders =
                pieces.stream().map(piece -> piece.plane().getBoundary()).toList();
        return UnaryUnionNG.union(borders, BORDER_GRID).getLength();
    }

    private static double squareMetres(Acreage acreage) {
        return acreage.squareMetres().doubleValue();
    }
}
