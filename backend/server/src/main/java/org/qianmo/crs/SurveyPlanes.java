package org.qianmo.crs;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Service;

/**
 * Planes of all bands. All of Nanhai lies in that of 114°E; ground that an administrator loads from elsewhere is
 * measured in the plane of its own band, because thousands of kilometres from its meridian a plane measures nothing.
 */
@Service
public class SurveyPlanes {

    private static final int BAND_DEGREES = 3;
    private static final int NANHAI_MERIDIAN_DEGREES = 114;

    private static final String WKT = "PROJCS[\"CGCS2000 / 3-degree Gauss-Kruger CM %1$d\","
            + "GEOGCS[\"China Geodetic Coordinate System 2000\",DATUM[\"China 2000\","
            + "SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],"
            + "UNIT[\"degree\",0.017453292519943295],AXIS[\"Longitude\",EAST],AXIS[\"Latitude\",NORTH]],"
            + "PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"central_meridian\",%1$d.0],"
            + "PARAMETER[\"latitude_of_origin\",0.0],PARAMETER[\"scale_factor\",1.0],"
            + "PARAMETER[\"false_easting\",500000.0],PARAMETER[\"false_northing\",0.0],"
            + "UNIT[\"m\",1.0],AXIS[\"Easting\",EAST],AXIS[\"Northing\",NORTH]]";

    private final CoordinateSystems crs;
    private final Map<Integer, SurveyPlane> byMeridian = new ConcurrentHashMap<>();

    SurveyPlanes(CoordinateSystems crs) {
        this.crs = crs;
    }

    /** The plane of the band in which the middle of the box lies. */
    public SurveyPlane at(Envelope lonLat) {
        int band = (int) Math.round((lonLat.getMinX() + lonLat.getMaxX()) / 2 / BAND_DEGREES);
        return byMeridian.computeIfAbsent(band * BAND_DEGREES, this::plane);
    }

    private SurveyPlane plane(int meridian) {
        if (meridian == NANHAI_MERIDIAN_DEGREES) {
            return new SurveyPlane(
                    meridian, crs.between(Srid.CGCS2000, Srid.PLANE), crs.between(Srid.PLANE, Srid.CGCS2000));
        }
        try {
            CoordinateReferenceSystem plane = CRS.parseWKT(WKT.formatted(meridian));
            CoordinateReferenceSystem degrees = ((ProjectedCRS) plane).getBaseCRS();
            return new SurveyPlane(
                    meridian,
                    new LibraryTransform(CRS.findMathTransform(degrees, plane, true), 0),
                    new LibraryTransform(CRS.findMathTransform(plane, degrees, true), Srid.CGCS2000.code()));
        } catch (FactoryException e) {
            throw new IllegalStateException("no plane at " + meridian, e);
        }
    }
}
