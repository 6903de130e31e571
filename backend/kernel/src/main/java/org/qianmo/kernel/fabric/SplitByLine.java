package org.qianmo.kernel.fabric;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.qianmo.kernel.topology.Tolerances;

/**
 * Splits (分割) a parcel along a line into as many parts as the line makes.
 *
 * <p>The parts share the vertices of the cut with each other and, where the cut meets the outer border, with the
 * neighbours, which get the new nodes. Existing vertices stay as they are. The line may enter and leave several times, run
 * through holes, follow the border, end outside, or close around an island; what of it ends blind inside is left out. Parts
 * of a multipolygon that the line does not cut stay with the largest result.
 *
 * <p>Immutable and safe for concurrent use. O(n·m) for n edges of the parcel and m of the line.
 */
public final class SplitByLine {

    private static final Comparator<Geometry> LARGEST_FIRST =
            Comparator.comparingDouble(Geometry::getArea).reversed();

    private final SplitResult result;

    /** @param tolerances of which the sliver sizes and the minimum area count */
    public SplitByLine(Tolerances tolerances) {
        this.result = new SplitResult(tolerances);
    }

    /**
     * Splits one parcel.
     *
     * @param parcel to be replaced by the results
     * @param linePlane at least two positions, finite, EPSG:4547
     * @param neighbours all parcels that touch the parcel; others do no harm
     * @return a {@link FabricChange} of at least two results, largest plane area first; or LINE_CROSSES_ITSELF,
     *         DOES_NOT_CUT, TOO_FINE, SLIVER, BELOW_MINIMUM_AREA or ACREAGE_DOES_NOT_REACH
     * @throws org.qianmo.kernel.geometry.InvalidRing if the parcel lies outside the band
     */
    public FabricOutcome split(FabricParcel parcel, LineString linePlane, Collection<FabricParcel> neighbours) {
        if (!linePlane.isSimple()) {
            return new FabricRefused(FabricRefusal.LINE_CROSSES_ITSELF, linePlane);
        }
        ParcelCut cut = new ParcelCut(parcel.plane(), new CutLine(parcel.plane()).inside(linePlane.getCoordinates()));
        if (cut.isEmpty()) {
            return new FabricRefused(FabricRefusal.DOES_NOT_CUT, linePlane);
        }
        List<Polygon> parts = cut.parts();
        if (!cut.isWhole(parts)) {
            return new FabricRefused(FabricRefusal.TOO_FINE, linePlane);
        }
        return result.of(parcel, cut, results(cut, parts), neighbours);
    }

    private static List<Geometry> results(ParcelCut cut, List<Polygon> parts) {
        List<Geometry> results = new ArrayList<>(
                parts.stream().filter(cut::borders).sorted(LARGEST_FIRST).toList());
        List<Polygon> largest = new ArrayList<>(
                parts.stream().filter(part -> !cut.borders(part)).toList());
        if (!largest.isEmpty()) {
            largest.add(0, (Polygon) results.get(0));
            results.set(0, results.get(0).getFactory().createMultiPolygon(largest.toArray(Polygon[]::new)));
        }
        return results;
    }
}
