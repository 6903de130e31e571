package org.qianmo.browser;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.qianmo.crs.Srid;
import org.qianmo.exchange.HandMadeShapefile;

/** Two squares of EPSG:4547 on free ground, as two kinds of senders send them. None of their files names its system. */
final class SurveyedSquares {

    static final List<String> HOLDERS = List.of("平洲第六经济社", "平洲第七经济社");

    private static final int SQUARES = 2;

    private SurveyedSquares() {}

    /** A table of boundary points: a line a corner, X the northing and Y the easting, as surveyors name them. */
    static Path table(FreeGround ground, int first, Path folder) throws Exception {
        StringBuilder lines = new StringBuilder("\uFEFF地块编号,点号,X,Y,DLBM,权利人\r\n");
        for (int i = 0; i < SQUARES; i++) {
            Coordinate[] ring = ring(ground, first + i);
            for (int corner = 0; corner < ring.length - 1; corner++) {
                lines.append(String.format(
                        Locale.ROOT,
                        "D%d,J%d,%.3f,%.3f,0601,%s\r%n",
                        i + 1,
                        corner + 1,
                        ring[corner].y,
                        ring[corner].x,
                        HOLDERS.get(i)));
            }
        }
        return Files.writeString(folder.resolve("界址点坐标表.csv"), lines, StandardCharsets.UTF_8);
    }

    /** A shapefile whose axes were exchanged on the way, without a .prj. */
    static Path swapped(FreeGround ground, int first, Path folder) throws Exception {
        HandMadeShapefile file = HandMadeShapefile.ofSilentGbk("DLBM", "QLR");
        for (int i = 0; i < SQUARES; i++) {
            Coordinate[] ring = ring(ground, first + i);
            double[] yx = new double[2 * (ring.length - 1)];
            for (int corner = 0; corner < ring.length - 1; corner++) {
                yx[2 * corner] = ring[corner].y;
                yx[2 * corner + 1] = ring[corner].x;
            }
            file.row(yx, "0601", HOLDERS.get(i));
        }
        return Files.write(folder.resolve("坐标对调.zip"), file.zip("parcels"));
    }

    private static Coordinate[] ring(FreeGround ground, int number) {
        return SampleShapefile.square(ground, number, Srid.PLANE).getCoordinates();
    }
}
