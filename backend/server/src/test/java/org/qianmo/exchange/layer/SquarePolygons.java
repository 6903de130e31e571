package org.qianmo.exchange.layer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** Valid polygons: squares in a row, some with a hole, and some of those with an island in the hole. */
public final class SquarePolygons {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private SquarePolygons() {}

    /** @param scale digits behind the point of all coordinates */
    public static Arbitrary<MultiPolygon> between(String least, String most, int scale) {
        Arbitrary<BigDecimal> corner = Arbitraries.bigDecimals()
                .between(new BigDecimal(least), new BigDecimal(most))
                .ofScale(scale);
        Arbitrary<List<Integer>> holes =
                Arbitraries.integers().between(0, 2).list().ofMinSize(1).ofMaxSize(4);
        return Combinators.combine(corner, corner, holes).as(SquarePolygons::squares);
    }

    private static MultiPolygon squares(BigDecimal x, BigDecimal y, List<Integer> holes) {
        List<Polygon> squares = new ArrayList<>();
        for (int i = 0; i < holes.size(); i++) {
            BigDecimal left = x.add(BigDecimal.valueOf(100L * i));
            LinearRing[] inner = holes.get(i) > 0 ? new LinearRing[] {ring(left, y, 10, 50)} : new LinearRing[0];
            squares.add(GEOMETRY.createPolygon(ring(left, y, 0, 90), inner));
            if (holes.get(i) == 2) {
                squares.add(GEOMETRY.createPolygon(ring(left, y, 20, 10)));
            }
        }
        return GEOMETRY.createMultiPolygon(squares.toArray(Polygon[]::new));
    }

    private static LinearRing ring(BigDecimal x, BigDecimal y, int inset, int side) {
        double west = x.add(BigDecimal.valueOf(inset)).doubleValue();
        double south = y.add(BigDecimal.valueOf(inset)).doubleValue();
        double east = x.add(BigDecimal.valueOf(inset + side)).doubleValue();
        double north = y.add(BigDecimal.valueOf(inset + side)).doubleValue();
        return GEOMETRY.createLinearRing(new Coordinate[] {
            new Coordinate(west, south),
            new Coordinate(east, south),
            new Coordinate(east, north),
            new Coordinate(west, north),
            new Coordinate(west, south)
        });
    }
}
