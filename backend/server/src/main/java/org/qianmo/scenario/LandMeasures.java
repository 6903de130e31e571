package org.qianmo.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.acreage.block.Readiness;
import org.qianmo.crs.SurveyPlane;
import org.qianmo.kernel.contiguity.Contiguity;
import org.qianmo.kernel.contiguity.Corridor;
import org.qianmo.kernel.contiguity.Fragmentation;
import org.qianmo.kernel.contiguity.Gap;
import org.qianmo.kernel.contiguity.Patch;
import org.qianmo.kernel.contiguity.Plot;
import org.qianmo.kernel.fragmentation.Mosaic;
import org.qianmo.kernel.fragmentation.MosaicPiece;
import org.qianmo.kernel.geometry.Acreage;

/**
 * Measures the parcels on one side: by land class, how they are cut up, and how what is ready for industry lies together.
 */
final class LandMeasures {

    /** Road, street, farm track, river, ditch: see {@link Corridor}. */
    static final Set<String> CORRIDOR_CLASSES = Set.of("1003", "1004", "1006", "1101", "1107");

    private final SurveyPlane plane;
    private final Gap gap;

    LandMeasures(SurveyPlane plane, Gap gap) {
        this.plane = plane;
        this.gap = gap;
    }

    LandFigures of(Collection<Piece> land) {
        Map<String, Acreage> classes = new TreeMap<>();
        List<MosaicPiece> pieces = new ArrayList<>();
        List<Patch> patches = new ArrayList<>();
        List<Plot> ready = new ArrayList<>();
        List<Corridor> corridors = new ArrayList<>();
        for (Piece piece : land) {
            Geometry shape = plane.toPlane(piece.shape());
            Plot plot = new Plot(piece.id(), shape, piece.acreage());
            classes.merge(piece.landClass(), piece.acreage(), Acreage::plus);
            pieces.add(new MosaicPiece(shape, piece.acreage()));
            patches.add(Patch.of(plot));
            if (isReady(piece)) {
                ready.add(plot);
            } else if (CORRIDOR_CLASSES.contains(piece.landClass())) {
                corridors.add(new Corridor(shape));
            }
        }
        return new LandFigures(
                classes,
                Mosaic.of(pieces),
                Fragmentation.of(patches).effectiveMeshSquareMetres(),
                Contiguity.blocks(ready, corridors, gap));
    }

    static boolean isReady(Piece piece) {
        return Readiness.isReady(piece.landClass(), piece.stage());
    }
}
