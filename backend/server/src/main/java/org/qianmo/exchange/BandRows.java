package org.qianmo.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.crs.SurveyPlane;
import org.qianmo.crs.SurveyPlanes;
import org.qianmo.kernel.topology.CoverageOverlaps;
import org.qianmo.kernel.topology.CoverageOverlaps.Overlap;
import org.qianmo.kernel.topology.Tolerances;
import org.qianmo.parcel.Parcel;

/**
 * The rows that reach into one 3-degree band, compared in the plane of that band. Two grounds that overlap have a place in
 * common, and so a band: whatever lies on a border of bands is compared in both, and no plane is used far from its
 * meridian.
 */
final class BandRows {

    private static final int BAND_DEGREES = 3;

    /** A layer with more is broken as a whole; the search would not end in reasonable time. */
    private static final int PAIRS_MAX = 200_000;

    private static final CoverageOverlaps OVERLAPS = new CoverageOverlaps(Tolerances.DEFAULT, PAIRS_MAX);

    private final int number;
    private final SurveyPlanes planes;
    private final SurveyPlane plane;
    private final List<ImportRow> rows = new ArrayList<>();

    BandRows(int number, SurveyPlanes planes) {
        this.number = number;
        this.planes = planes;
        this.plane = planes.at(new Envelope(new Coordinate((double) number * BAND_DEGREES, 0)));
    }

    /**
     * @param where what both hold, EPSG:4490
     * @param wherePlane the same in the plane of the band
     */
    record Pair<T>(ImportRow row, T other, Geometry where, Geometry wherePlane) {}

    /** @return the bands that a box touches, in ascending order */
    static int[] numbers(Envelope lonLat) {
        return IntStream.rangeClosed(band(lonLat.getMinX()), band(lonLat.getMaxX()))
                .toArray();
    }

    private static int band(double longitude) {
        return (int) Math.round(longitude / BAND_DEGREES);
    }

    void add(ImportRow row) {
        rows.add(row);
    }

    /** @return overlapping pairs of rows, the earlier row first */
    List<Pair<ImportRow>> pairs() {
        return bounded(OVERLAPS.pairs(grounds())).stream()
                .map(pair -> new Pair<>(
                        rows.get(pair.first()), rows.get(pair.second()), plane.toLonLat(pair.where()), pair.where()))
                .toList();
    }

    /** @return overlapping pairs of a row and a parcel */
    List<Pair<Parcel>> pairsWith(List<Parcel> parcels) {
        List<Parcel> here = parcels.stream().filter(this::reachesIn).toList();
        List<Geometry> stored =
                here.stream().map(parcel -> plane.toPlane(parcel.shape())).toList();
        return bounded(OVERLAPS.pairsAgainst(grounds(), stored)).stream()
                .map(pair -> new Pair<>(
                        rows.get(pair.first()), here.get(pair.second()), plane.toLonLat(pair.where()), pair.where()))
                .toList();
    }

    private boolean reachesIn(Parcel parcel) {
        return IntStream.of(numbers(parcel.shape().getEnvelopeInternal())).anyMatch(band -> band == number);
    }

    private List<Geometry> grounds() {
        return rows.parallelStream().map(this::inPlane).toList();
    }

    private Geometry inPlane(ImportRow row) {
        boolean same = planes.at(row.box()).centralMeridianDegrees() == plane.centralMeridianDegrees();
        return same ? row.ground().plane() : plane.toPlane(row.ground().lonLat());
    }

    private static List<Overlap> bounded(List<Overlap> pairs) {
        if (pairs.size() >= PAIRS_MAX) {
            throw LayerOverlaps.tooMany(PAIRS_MAX);
        }
        return pairs;
    }
}
