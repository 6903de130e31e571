package org.qianmo.benchmark;

import java.util.concurrent.TimeUnit;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.qianmo.kernel.geometry.GaussKrueger;
import org.qianmo.kernel.geometry.OfficialArea;

/**
 * What does the official area of one parcel cost, beside the area in the plane and the geodesic area?
 *
 * <p>The plane area is the price of no ellipsoid at all; the geodesic area, on the same ellipsoid and from positions that
 * are already in degrees, is what a library offers, and not what may be booked.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@OperationsPerInvocation(OfficialAreaBenchmark.PARCELS)
public class OfficialAreaBenchmark {

    static final int PARCELS = 1_000;

    private static final int VERTICES = 10;
    private static final long SEED = 20_250_101;

    private static final Geodesic CGCS2000 = new Geodesic(6_378_137.0, 1 / 298.257222101);

    private Polygon[] plane;
    private GaussKrueger.LatLon[][] rings;

    @Setup
    public void parcels() {
        plane = RoundParcels.of(PARCELS, VERTICES, SEED);
        rings = new GaussKrueger.LatLon[PARCELS][];
        for (int i = 0; i < PARCELS; i++) {
            rings[i] = inverse(plane[i].getCoordinates());
        }
    }

    private static GaussKrueger.LatLon[] inverse(Coordinate[] ring) {
        GaussKrueger.LatLon[] positions = new GaussKrueger.LatLon[ring.length - 1];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = GaussKrueger.inverse(ring[i].x, ring[i].y);
        }
        return positions;
    }

    @Benchmark
    public double official() {
        double squareMetres = 0;
        for (Polygon parcel : plane) {
            squareMetres += OfficialArea.ofPolygonal(parcel);
        }
        return squareMetres;
    }

    @Benchmark
    public double planeBaseline() {
        double squareMetres = 0;
        for (Polygon parcel : plane) {
            squareMetres += parcel.getArea();
        }
        return squareMetres;
    }

    @Benchmark
    public double geodesicBaseline() {
        double squareMetres = 0;
        for (GaussKrueger.LatLon[] ring : rings) {
            squareMetres += geodesic(ring);
        }
        return squareMetres;
    }

    private static double geodesic(GaussKrueger.LatLon[] ring) {
        PolygonArea area = new PolygonArea(CGCS2000, false);
        for (GaussKrueger.LatLon position : ring) {
            area.AddPoint(Math.toDegrees(position.latitudeRadians()), Math.toDegrees(position.longitudeRadians()));
        }
        return Math.abs(area.Compute().area);
    }
}
