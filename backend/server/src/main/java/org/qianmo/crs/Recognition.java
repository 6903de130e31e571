package org.qianmo.crs;

import java.util.Optional;
import java.util.regex.Pattern;
import javax.measure.IncommensurableException;
import javax.measure.Unit;
import org.geotools.api.parameter.ParameterNotFoundException;
import org.geotools.api.parameter.ParameterValueGroup;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.crs.SingleCRS;
import org.geotools.api.referencing.datum.GeodeticDatum;
import si.uom.SI;

/**
 * Tells by its parameters which registered system a definition is. Only this country's systems are known here; asking
 * the registry for a match takes seconds and guesses.
 */
final class Recognition {

    private static final Pattern CGCS2000_NAME =
            Pattern.compile("CGCS_?2000|China[_ ](?:Geodetic[_ ]Coordinate[_ ]System[_ ])?2000", Pattern.CASE_INSENSITIVE);
    private static final Pattern WGS84_NAME =
            Pattern.compile("WGS[_ ]?(?:19)?84|World[_ ]Geodetic[_ ]System[_ ]1984", Pattern.CASE_INSENSITIVE);

    private static final double SEMI_MAJOR_METRES = 6_378_137.0;
    private static final double SEMI_MAJOR_TOLERANCE_METRES = 0.5;
    private static final double DEGREE_IN_RADIANS = Math.PI / 180;
    private static final double SAME = 1e-9;

    private static final double FALSE_EASTING_METRES = 500_000;
    private static final double BAND_METRES = 1_000_000;

    /** EPSG numbers the 3-degree systems in a row: bands 25 to 45 from 4513, central meridians 75°E to 135°E from 4534. */
    private static final int FIRST_BAND = 25;

    private static final int LAST_BAND = 45;
    private static final int FIRST_BAND_CODE = 4513;
    private static final int FIRST_MERIDIAN_CODE = 4534;

    private Recognition() {}

    static Optional<Srid> recognise(CoordinateReferenceSystem system) {
        if (system instanceof GeographicCRS geographic && isGreenwichDegrees(geographic)) {
            return degrees(geographic);
        }
        if (system instanceof ProjectedCRS projected && onCgcs2000(system) && isMetres(projected)) {
            return threeDegreeBand(projected.getConversionFromBase().getParameterValues());
        }
        return Optional.empty();
    }

    private static Optional<Srid> degrees(GeographicCRS system) {
        if (onCgcs2000(system)) {
            return Optional.of(Srid.CGCS2000);
        }
        return onWgs84(system) ? Optional.of(Srid.WGS84) : Optional.empty();
    }

    /** Whether degrees on the datum of this system are the digits that the store keeps. */
    static boolean sharesDigitsWithStore(CoordinateReferenceSystem system) {
        return onCgcs2000(system) || onWgs84(system);
    }

    /** WGS 84, CGCS2000, ETRS89 and their kin have their origin in the earth's centre and an ellipsoid of one size. */
    static boolean isOnEarthCentredDatum(CoordinateReferenceSystem system) {
        return datum(system)
                .map(datum -> datum.getEllipsoid().getSemiMajorAxis())
                .filter(metres -> Math.abs(metres - SEMI_MAJOR_METRES) < SEMI_MAJOR_TOLERANCE_METRES)
                .isPresent();
    }

    private static Optional<Srid> threeDegreeBand(ParameterValueGroup parameters) {
        String method = parameters.getDescriptor().getName().getCode().replace(' ', '_');
        if (!method.equals("Transverse_Mercator") && !method.equals("Gauss_Kruger")) {
            return Optional.empty();
        }
        double meridian = value(parameters, "central_meridian", Double.NaN);
        double band = Math.rint(meridian / 3);
        boolean plain = Math.abs(meridian - 3 * band) < SAME
                && band >= FIRST_BAND
                && band <= LAST_BAND
                && value(parameters, "scale_factor", 1) == 1
                && value(parameters, "latitude_of_origin", 0) == 0
                && value(parameters, "false_northing", 0) == 0;
        return plain ? byFalseEasting((int) band, value(parameters, "false_easting", 0)) : Optional.empty();
    }

    private static Optional<Srid> byFalseEasting(int band, double falseEasting) {
        if (falseEasting == FALSE_EASTING_METRES) {
            return Optional.of(new Srid(FIRST_MERIDIAN_CODE + band - FIRST_BAND));
        }
        return falseEasting == band * BAND_METRES + FALSE_EASTING_METRES
                ? Optional.of(new Srid(FIRST_BAND_CODE + band - FIRST_BAND))
                : Optional.empty();
    }

    private static double value(ParameterValueGroup parameters, String name, double absent) {
        try {
            return parameters.parameter(name).doubleValue();
        } catch (ParameterNotFoundException notStated) {
            return absent;
        }
    }

    private static boolean isGreenwichDegrees(GeographicCRS system) {
        double unitInRadians = factor(system.getCoordinateSystem().getAxis(0).getUnit(), SI.RADIAN);
        return system.getDatum().getPrimeMeridian().getGreenwichLongitude() == 0
                && Math.abs(unitInRadians - DEGREE_IN_RADIANS) < SAME;
    }

    private static boolean isMetres(ProjectedCRS system) {
        return factor(system.getCoordinateSystem().getAxis(0).getUnit(), SI.METRE) == 1;
    }

    private static double factor(Unit<?> unit, Unit<?> base) {
        try {
            return unit.getConverterToAny(base).convert(1.0);
        } catch (IncommensurableException otherQuantity) {
            return Double.NaN;
        }
    }

    private static boolean onCgcs2000(CoordinateReferenceSystem system) {
        return isNamed(system, CGCS2000_NAME);
    }

    private static boolean onWgs84(CoordinateReferenceSystem system) {
        return isNamed(system, WGS84_NAME);
    }

    private static boolean isNamed(CoordinateReferenceSystem system, Pattern name) {
        return datum(system).filter(datum -> name.matcher(datum.getName().getCode()).find()).isPresent();
    }

    private static Optional<GeodeticDatum> datum(CoordinateReferenceSystem system) {
        return system instanceof SingleCRS single && single.getDatum() instanceof GeodeticDatum datum
                ? Optional.of(datum)
                : Optional.empty();
    }
}
