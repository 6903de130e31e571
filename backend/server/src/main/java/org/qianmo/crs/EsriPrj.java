package org.qianmo.crs;

import java.util.Optional;

/** The {@code .prj} texts that go out with our shapefiles, word for word as Esri's programs write them. */
public final class EsriPrj {

    private static final String GEOGRAPHIC =
            "GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\",DATUM[\"D_China_2000\","
                    + "SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],"
                    + "UNIT[\"Degree\",0.0174532925199433]]";

    private EsriPrj() {}

    /** @return the text for EPSG:4490 and for the bands on it; empty for a system that is not exported */
    public static Optional<String> textOf(Srid srid) {
        return srid.equals(Srid.CGCS2000)
                ? Optional.of(GEOGRAPHIC)
                : SurveyBand.of(srid).map(EsriPrj::gaussKruger);
    }

    private static String gaussKruger(SurveyBand band) {
        return "PROJCS[\"" + nameOf(band) + "\"," + GEOGRAPHIC + ",PROJECTION[\"Gauss_Kruger\"],"
                + "PARAMETER[\"False_Easting\"," + band.falseEastingMetres() + ".0],PARAMETER[\"False_Northing\",0.0],"
                + "PARAMETER[\"Central_Meridian\"," + band.meridianDegrees() + ".0],PARAMETER[\"Scale_Factor\",1.0],"
                + "PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";
    }

    private static String nameOf(SurveyBand band) {
        String width = band.degrees() == 3 ? "3_Degree_" : "";
        String place = band.prefix() > 0 ? "Zone_" + band.prefix() : "CM_" + band.meridianDegrees() + "E";
        return "CGCS2000_" + width + "GK_" + place;
    }
}
