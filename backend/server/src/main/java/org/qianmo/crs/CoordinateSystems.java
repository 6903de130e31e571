package org.qianmo.crs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Every change of coordinate system in the application. Positions are easting or longitude first on both sides.
 *
 * <p>Safe to share between threads. The registry of systems is a database that the library unpacks on first use (33 MB,
 * one to two seconds): that goes to the application's own folder, and is done in the background at start.
 */
@Service
public class CoordinateSystems {

    /** Read by the library; a folder that is set from outside is respected. */
    private static final String REGISTRY_FOLDER_PROPERTY = "EPSG-HSQL.directory";

    /** What is stored and sent: 1e-11 degree is a micrometre, and every endpoint gives the same digits. */
    private static final double STEPS_PER_DEGREE = 1e11;

    private final Map<Srid, CoordinateReferenceSystem> systems = new ConcurrentHashMap<>();
    private final Map<Way, CoordinateTransform> ways = new ConcurrentHashMap<>();

    private record Way(Srid from, Srid to) {}

    @Autowired
    public CoordinateSystems(@Value("${qianmo.data:./qianmo-data}") Path data) {
        this(data, true);
    }

    CoordinateSystems(Path data, boolean warmUp) {
        useRegistryFolder(data.resolve("epsg"));
        if (warmUp) {
            Thread thread = new Thread(this::warmUp, "crs-warm-up");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** @return the geometry in {@link Srid#PLANE}, metres; given in degrees, longitude first */
    public Geometry toPlane(Geometry lonLat) {
        return transform(lonLat, Srid.CGCS2000, Srid.PLANE);
    }

    /** @return the geometry in EPSG:4490, rounded to the digits that are stored; given in {@link Srid#PLANE} */
    public Geometry toLonLat(Geometry plane) {
        return toLonLat(plane, Srid.PLANE);
    }

    /**
     * @return the geometry in EPSG:4490, rounded to the digits that are stored
     * @throws OutsideOfCoordinateSystem if a position cannot be expressed in degrees
     */
    public Geometry toLonLat(Geometry geometry, ReferenceSystem from) {
        Geometry lonLat = between(from, Srid.CGCS2000).apply(geometry);
        lonLat.apply((GeometryComponentFilter) CoordinateSystems::roundDegrees);
        lonLat.geometryChanged();
        return lonLat;
    }

    /** @throws UnknownCoordinateSystem if one of the two is not registered */
    public Geometry transform(Geometry geometry, Srid from, Srid to) {
        return between(from, to).apply(geometry);
    }

    /**
     * @return the way from one system to another; remembered for registered systems
     * @throws UnknownCoordinateSystem if one of the two is not registered, or no way leads from one to the other
     */
    public CoordinateTransform between(ReferenceSystem from, Srid to) {
        if (from instanceof ForeignSystem foreign && foreign.srid().isEmpty()) {
            return foreign.way(to, target -> find(foreign.definition(), target, foreign.label()));
        }
        Srid registered = from instanceof ForeignSystem foreign ? foreign.srid().orElseThrow() : (Srid) from;
        return ways.computeIfAbsent(new Way(registered, to), this::find);
    }

    /** @return the system that the text of a {@code .prj} file describes; empty where it describes none */
    public Optional<ForeignSystem> fromPrj(String text) {
        return PrjText.parse(text);
    }

    /** Rounds degrees to the digits that are stored and sent. */
    public static double roundDegrees(double degrees) {
        return Math.rint(degrees * STEPS_PER_DEGREE) / STEPS_PER_DEGREE;
    }

    private CoordinateTransform find(Way way) {
        if (way.from().equals(way.to()) || way.from().isLonLat() && way.to().isLonLat()) {
            return new SameDigits(way.to().code());
        }
        return way.from().isLonLat()
                ? find(lonLatUnder(system(way.to())), way.to(), way.from().label())
                : find(system(way.from()), way.to(), way.from().label());
    }

    private CoordinateTransform find(CoordinateReferenceSystem from, Srid to, String label) {
        try {
            CoordinateReferenceSystem target = to.isLonLat() ? lonLatUnder(from) : system(to);
            return new LibraryTransform(CRS.findMathTransform(from, target, true), to.code());
        } catch (FactoryException noWay) {
            throw new UnknownCoordinateSystem(label, noWay);
        }
    }

    /**
     * The degrees of WGS 84 and CGCS2000 are the same digits here, so whichever of the two a projection is defined on is
     * taken. Otherwise the tenth of a millimetre between the two ellipsoids would come in on one way and not on another.
     */
    private CoordinateReferenceSystem lonLatUnder(CoordinateReferenceSystem other) {
        return other instanceof ProjectedCRS projected && Recognition.sharesDigitsWithStore(other)
                ? projected.getBaseCRS()
                : system(Srid.WGS84);
    }

    private CoordinateReferenceSystem system(Srid srid) {
        return systems.computeIfAbsent(srid, CoordinateSystems::decode);
    }

    private static CoordinateReferenceSystem decode(Srid srid) {
        try {
            return CRS.decode(srid.toString(), true);
        } catch (FactoryException notRegistered) {
            throw new UnknownCoordinateSystem(srid.toString(), notRegistered);
        }
    }

    private void warmUp() {
        between(Srid.CGCS2000, Srid.PLANE);
        between(Srid.PLANE, Srid.CGCS2000);
        between(Srid.CGCS2000, Srid.WEB_MERCATOR);
    }

    private static void roundDegrees(Geometry part) {
        if (part instanceof LineString line) {
            roundDegrees(line.getCoordinateSequence());
        } else if (part instanceof Point point) {
            roundDegrees(point.getCoordinateSequence());
        }
    }

    private static void roundDegrees(CoordinateSequence positions) {
        for (int i = 0; i < positions.size(); i++) {
            positions.setOrdinate(i, 0, roundDegrees(positions.getX(i)));
            positions.setOrdinate(i, 1, roundDegrees(positions.getY(i)));
        }
    }

    private static void useRegistryFolder(Path folder) {
        if (System.getProperty(REGISTRY_FOLDER_PROPERTY) != null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            System.setProperty(REGISTRY_FOLDER_PROPERTY, folder.toAbsolutePath().toString());
        } catch (IOException notWritable) {
            throw new UncheckedIOException(notWritable);
        }
    }
}
