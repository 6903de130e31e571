package org.qianmo.kernel.fabric;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.OfficialArea;
import org.qianmo.kernel.topology.Tolerances;

/**
 * Splits a parcel into parts of wanted areas that follow one another in a direction; the cuts are parallel.
 *
 * <p>The position of each cut is found by bisection on the official area. An area is met to 0.01 m² where no corner lies
 * within 0.1 mm of a cut; a cut of 100 m that is drawn to such a corner gains or loses up to 0.01 m² more. Where the parcel
 * is not convex a part may consist of several pieces. Otherwise as {@link SplitByLine}.
 */
public final class SplitByAreas {

    private final SplitResult result;

    /** @param tolerances of which the sliver sizes and the minimum area count */
    public SplitByAreas(Tolerances tolerances) {
        this.result = new SplitResult(tolerances);
    }

    /**
     * Splits off wanted areas; what is left is the last part.
     *
     * @param parcel to be replaced by the results
     * @param wanted official areas of all parts but the last, at least one
     * @param azimuthDegrees from the first part to the last, clockwise from grid north: 90 puts the first in the west
     * @param neighbours all parcels that touch the parcel
     * @return a {@link FabricChange}, results in the order of the areas, or AREAS_DO_NOT_FIT, TOO_FINE, SLIVER,
     *         BELOW_MINIMUM_AREA or ACREAGE_DOES_NOT_REACH
     * @throws org.qianmo.kernel.geometry.InvalidRing if the parcel lies outside the band
     */
    public FabricOutcome split(
            FabricParcel parcel, List<Acreage> wanted, double azimuthDegrees, Collection<FabricParcel> neighbours) {
        Acreage whole = Acreage.ofSquareMetres(OfficialArea.ofPolygonal(parcel.plane()));
        boolean fits = wanted.stream().allMatch(area -> area.compareTo(Acreage.ZERO) > 0)
                && Acreage.sum(wanted).compareTo(whole) < 0;
        if (wanted.isEmpty() || !fits) {
            return new FabricRefused(FabricRefusal.AREAS_DO_NOT_FIT, parcel.plane());
        }
        return cut(parcel, wanted, new Sweep(parcel.plane(), azimuthDegrees), neighbours);
    }

    /**
     * Splits in proportion.
     *
     * @param ratios of all parts, at least two, each above 0; only their proportion counts
     */
    public FabricOutcome splitByRatios(
            FabricParcel parcel, List<Double> ratios, double azimuthDegrees, Collection<FabricParcel> neighbours) {
        double whole = OfficialArea.ofPolygonal(parcel.plane());
        double sum = ratios.stream().mapToDouble(Double::doubleValue).sum();
        if (ratios.size() < 2
                || !(sum < Double.POSITIVE_INFINITY)
                || !ratios.stream().allMatch(ratio -> ratio > 0)) {
            return new FabricRefused(FabricRefusal.AREAS_DO_NOT_FIT, parcel.plane());
        }
        List<Acreage> wanted = ratios.subList(0, ratios.size() - 1).stream()
                .map(ratio -> Acreage.ofSquareMetres(whole * ratio / sum))
                .toList();
        return split(parcel, wanted, azimuthDegrees, neighbours);
    }

    private FabricOutcome cut(
            FabricParcel parcel, List<Acreage> wanted, Sweep sweep, Collection<FabricParcel> neighbours) {
        List<Double> positions = positions(wanted, sweep);
        CutLine border = new CutLine(parcel.plane());
        Set<LineSegment> inside = new LinkedHashSet<>();
        positions.forEach(metres -> inside.addAll(border.inside(sweep.line(metres))));
        ParcelCut cut = new ParcelCut(parcel.plane(), inside);
        List<Polygon> pieces = cut.parts();
        List<List<Polygon>> bands = bands(pieces, positions, sweep);
        if (!cut.isWhole(pieces) || bands.stream().anyMatch(List::isEmpty)) {
            return new FabricRefused(FabricRefusal.TOO_FINE, parcel.plane());
        }
        return result.of(parcel, cut, bands.stream().map(Rings::joined).toList(), neighbours);
    }

    private static List<Double> positions(List<Acreage> wanted, Sweep sweep) {
        List<Double> positions = new ArrayList<>();
        double squareMetres = 0;
        for (Acreage area : wanted) {
            squareMetres += area.squareMetres().doubleValue();
            positions.add(sweep.metresPassing(squareMetres));
        }
        return positions;
    }

    private static List<List<Polygon>> bands(List<Polygon> pieces, List<Double> positions, Sweep sweep) {
        List<List<Polygon>> bands = new ArrayList<>();
        for (int i = 0; i <= positions.size(); i++) {
            bands.add(new ArrayList<>());
        }
        for (Polygon piece : pieces) {
            double along = sweep.metresAlong(piece.getInteriorPoint().getCoordinate());
            bands.get((int) positions.stream().filter(metres -> metres < along).count())
                    .add(piece);
        }
        return bands;
    }
}
