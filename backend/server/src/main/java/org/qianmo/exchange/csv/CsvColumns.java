package org.qianmo.exchange.csv;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which columns of a table hold its shapes.
 *
 * @param wkt column of the text; −1 for a table of points
 * @param x easting or longitude, as the name says
 * @param y northing or latitude
 * @param certain whether the names of x and y leave no doubt: X and Y do, as a survey's X is the northing
 */
record CsvColumns(int wkt, int x, int y, int parcel, int part, int ring, int order, int label, boolean certain) {

    private static final Pattern EPSG = Pattern.compile("(?i)_?wkt.*_epsg_(\\d{1,6})");

    private static final List<String> WKT =
            List.of("wkt", "geom", "geometry", "the_geom", "图形", "几何", "shape", "wkt_geom");
    private static final List<String> CERTAIN_X =
            List.of("lon", "lng", "longitude", "经度", "横坐标", "东坐标", "easting", "east", "e");
    private static final List<String> CERTAIN_Y =
            List.of("lat", "latitude", "纬度", "纵坐标", "北坐标", "northing", "north", "n");
    private static final List<String> OPEN_X = List.of("x", "x坐标", "坐标x", "point_x");
    private static final List<String> OPEN_Y = List.of("y", "y坐标", "坐标y", "point_y");
    private static final List<String> PARCEL = List.of(
            "地块编号",
            "地块编码",
            "宗地代码",
            "宗地号",
            "zddm",
            "dkbh",
            "dkbm",
            "图斑编号",
            "tbbh",
            "bsm",
            "parcel",
            "parcel_id",
            "plot",
            "地块",
            "编号",
            "id",
            "fid");
    private static final List<String> PART = List.of("part", "部分", "部件");
    private static final List<String> RING = List.of("ring", "圈号", "环号");
    private static final List<String> ORDER = List.of("order", "seq", "序号", "点序", "顺序");
    private static final List<String> LABEL = List.of("点号", "界址点号", "point", "jzdh");

    /** @param firstCells of the first record, for a shape under any other name */
    static Optional<CsvColumns> of(List<String> head, List<String> firstCells) {
        List<String> names =
                head.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        int wkt = IntStream.range(0, names.size())
                .filter(i -> WKT.contains(names.get(i)) || names.get(i).startsWith("_wkt"))
                .findFirst()
                .orElseGet(() -> IntStream.range(0, Math.min(names.size(), firstCells.size()))
                        .filter(i -> WktShape.looksLikeIt(firstCells.get(i)))
                        .findFirst()
                        .orElse(-1));
        if (wkt >= 0) {
            return Optional.of(new CsvColumns(wkt, -1, -1, -1, -1, -1, -1, -1, true));
        }
        boolean certain = first(names, CERTAIN_X) >= 0 && first(names, CERTAIN_Y) >= 0;
        int x = first(names, certain ? CERTAIN_X : OPEN_X);
        int y = first(names, certain ? CERTAIN_Y : OPEN_Y);
        int parcel = first(names, PARCEL);
        return x < 0 || y < 0 || parcel < 0
                ? Optional.empty()
                : Optional.of(new CsvColumns(
                        -1,
                        x,
                        y,
                        parcel,
                        first(names, PART),
                        first(names, RING),
                        first(names, ORDER),
                        first(names, LABEL),
                        certain));
    }

    private static int first(List<String> names, List<String> wanted) {
        return wanted.stream()
                .mapToInt(names::indexOf)
                .filter(i -> i >= 0)
                .findFirst()
                .orElse(-1);
    }

    /** @return the code that the name of a WKT column carries, as in {@code _WKT_EPSG_4547} */
    static Optional<Integer> epsg(String name) {
        Matcher matcher = EPSG.matcher(name);
        return matcher.matches() ? Optional.of(Integer.parseInt(matcher.group(1))) : Optional.empty();
    }

    boolean isPoints() {
        return wkt < 0;
    }

    /** Whether a column is part of the shape, and no value of the row. */
    boolean isOfShape(int column) {
        return column == wkt
                || column == x
                || column == y
                || column == part
                || column == ring
                || column == order
                || column == label;
    }
}
