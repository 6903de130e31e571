package org.qianmo.crs;

import java.util.Map;
import java.util.Optional;

/** The {@code .prj} texts that go out with our shapefiles, word for word as Esri's programs write them. */
public final class EsriPrj {

    private static final String GEOGRAPHIC =
            "GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\",DATUM[\"D_China_2000\","
                    + "SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],"
                    + "UNIT[\"Degree\",0.0174532925199433]]";

    private static final Map<Srid, String> TEXTS = Map.of(
            Srid.CGCS2000, GEOGRAPHIC,
            Srid.CGCS2000_GK_114E, gaussKruger("CGCS2000_3_Degree_GK_CM_114E", "500000.0"),
            Srid.CGCS2000_GK_BAND_38, gaussKruger("CGCS2000_3_Degree_GK_Zone_38", "38500000.0"));

    private EsriPrj() {}

    /** @return the text for EPSG:4490, 4547 or 4526; empty for a system that is not exported */
    public static Optional<String> textOf(Srid srid) {
        return Optional.ofNullable(TEXTS.get(srid));
    }

    private static String gaussKruger(String name, String falseEasting) {
        return "PROJCS[\"" + name + "\"," + GEOGRAPHIC + ",PROJECTION[\"Gauss_Kruger\"],"
                + "PARAMETER[\"False_Easting\"," + falseEasting + "],PARAMETER[\"False_Northing\",0.0],"
                + "PARAMETER[\"Central_Meridian\",114.0],PARAMETER[\"Scale_Factor\",1.0],"
                + "PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";
    }
}
