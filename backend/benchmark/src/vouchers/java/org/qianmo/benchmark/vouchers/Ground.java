package org.qianmo.benchmark.vouchers;

import java.time.LocalDate;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.NewWork;
import org.qianmo.district.AdminUnit;
import org.qianmo.district.UnitLevel;

/**
 * A chessboard of accepted work: vouchers stand on the black squares, the white ones are still free, and each of those has
 * taken ground at all four edges.
 */
final class Ground {

    private static final GeometryFactory LON_LAT = new GeometryFactory(new PrecisionModel(), 4490);
    private static final String TOWN = "440605801";
    private static final String VILLAGE = "440605801201";
    private static final double WEST = 113.0;
    private static final double SOUTH = 23.0;

    /** About 30 m. */
    private static final double SQUARE_DEGREES = 0.0003;

    private static final int BLACK_A_ROW = 250;

    private static final int BLACK_ROWS = 300;

    private Ground() {}

    /** The district that the board lies in. */
    static List<AdminUnit> units() {
        MultiPolygon box = rectangle(0, 0, BLACK_ROWS, 2 * BLACK_A_ROW);
        return List.of(
                new AdminUnit("440605", UnitLevel.DISTRICT, null, "试验区", "Test District", null, true),
                new AdminUnit(TOWN, UnitLevel.TOWN, "440605", "西镇", "West", box, true),
                new AdminUnit(VILLAGE, UnitLevel.VILLAGE, TOWN, "西村", "West Village", box, true));
    }

    /** @param number of the square among those of its colour, from 0 */
    static NewWork black(long id, int number) {
        return work(id, number / BLACK_A_ROW, number % BLACK_A_ROW * 2 + number / BLACK_A_ROW % 2);
    }

    static NewWork white(long id, int number) {
        return work(id, number / BLACK_A_ROW, number % BLACK_A_ROW * 2 + 1 - number / BLACK_A_ROW % 2);
    }

    private static NewWork work(long id, int row, int column) {
        return new NewWork(
                id, Category.FKFL, "文 " + id, LocalDate.of(2025, 3, 1), TOWN, VILLAGE, null, true, square(row, column));
    }

    private static MultiPolygon square(int row, int column) {
        return rectangle(row, column, 1, 1);
    }

    private static MultiPolygon rectangle(int row, int column, int rows, int columns) {
        Envelope box = new Envelope(
                WEST + column * SQUARE_DEGREES,
                WEST + (column + columns) * SQUARE_DEGREES,
                SOUTH + row * SQUARE_DEGREES,
                SOUTH + (row + rows) * SQUARE_DEGREES);
        return LON_LAT.createMultiPolygon(new Polygon[] {(Polygon) LON_LAT.toGeometry(box)});
    }
}
