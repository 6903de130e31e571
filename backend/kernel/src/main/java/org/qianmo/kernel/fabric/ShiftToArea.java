package org.qianmo.kernel.fabric;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.OfficialArea;
import org.qianmo.kernel.topology.Tolerances;

/**
 * Shifts the whole boundary between two parcels in parallel, until the one has a wanted area; the other gives or takes.
 *
 * <p>The distance is found by the secant method within a bracket, on the official area of the land as it would be cut; then
 * the boundary is shifted as {@link ShiftBoundary} does it. The area is met to 0.01 m²; where a corner of the outer border
 * within 0.1 mm of the boundary keeps it from that, AREA_NOT_REACHED says so.
 */
public final class ShiftToArea {

    private final ShiftBoundary shift;

    /** @param tolerances of which the sliver sizes and the minimum area count */
    public ShiftToArea(Tolerances tolerances) {
        this.shift = new ShiftBoundary(tolerances);
    }

    /**
     * Shifts the boundary.
     *
     * @param one whose official area is wanted; what it was booked at makes no difference
     * @param wanted more than nothing, and less than both measure together
     * @param neighbours all other parcels that touch one of the two; others do no harm
     * @return a {@link FabricReshape} of the one and the other, the union kept; or AREAS_DO_NOT_FIT, NOT_ADJACENT,
     *     SEVERAL_BORDERS, AREA_NOT_REACHED, or what {@link ShiftBoundary} refuses
     * @throws org.qianmo.kernel.geometry.InvalidRing if a parcel lies outside the band
     */
    public FabricOutcome shift(
            FabricParcel one, FabricParcel other, Acreage wanted, Collection<FabricParcel> neighbours) {
        List<LineString> borders = borders(one.plane(), other.plane());
        JoinedLand both = new JoinedLand(List.of(one.plane(), other.plane()));
        if (borders.isEmpty() || !both.isConnected()) {
            return new FabricRefused(FabricRefusal.NOT_ADJACENT, both.plane());
        }
        double whole = OfficialArea.ofPolygonal(one.plane()) + OfficialArea.ofPolygonal(other.plane());
        double squareMetres = wanted.squareMetres().doubleValue();
        if (squareMetres <= 0 || squareMetres >= whole) {
            return new FabricRefused(FabricRefusal.AREAS_DO_NOT_FIT, both.plane());
        }
        if (borders.size() > 1) {
            return new FabricRefused(
                    FabricRefusal.SEVERAL_BORDERS,
                    Rings.PLANE.createMultiLineString(borders.toArray(LineString[]::new)));
        }
        ParallelShift search = new ParallelShift(one.plane(), other.plane(), both.plane(), borders.get(0));
        LineString line = Rings.PLANE.createLineString(search.lineFor(squareMetres));
        FabricOutcome outcome = shift.shift(one, other, line, neighbours);
        return isMissed(outcome, squareMetres)
                ? new FabricRefused(FabricRefusal.AREA_NOT_REACHED, borders.get(0))
                : outcome;
    }

    /** Whether the boundary left the land, or came to lie where the area is another. */
    private static boolean isMissed(FabricOutcome outcome, double squareMetres) {
        if (outcome instanceof FabricRefused refused) {
            return refused.why() == FabricRefusal.DOES_NOT_CUT || refused.why() == FabricRefusal.LOSES_ALL;
        }
        return outcome instanceof FabricReshape reshape
                && !isMet(reshape.parcels().get(0), squareMetres);
    }

    private static boolean isMet(FabricParcel parcel, double squareMetres) {
        return Math.abs(OfficialArea.ofPolygonal(parcel.plane()) - squareMetres) <= ParallelShift.MET_SQUARE_METRES;
    }

    /** The common border, with the land of the one to its right. */
    private static List<LineString> borders(Geometry one, Geometry other) {
        Set<LineSegment> common = new HashSet<>(Rings.edges(one));
        common.retainAll(Rings.edges(other));
        Border border = Border.of(one);
        LineMerger merger = new LineMerger();
        common.forEach(edge -> merger.add(edge.toGeometry(Rings.PLANE)));
        Collection<?> merged = merger.getMergedLineStrings();
        return merged.stream()
                .map(line -> (LineString) line)
                .map(line -> isRight(border, line) ? line : line.reverse())
                .toList();
    }

    private static boolean isRight(Border border, LineString line) {
        Coordinate first = line.getCoordinateN(0);
        return border.runs(first, line.getCoordinateN(1));
    }
}
