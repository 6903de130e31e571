package org.qianmo.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.GeometryTransformer;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.qianmo.landuse.LandUseCatalogue;
import org.qianmo.parcel.Outline;
import org.qianmo.parcel.View;
import org.qianmo.testing.DecodedTile;
import org.qianmo.testing.SnappedDifference;
import org.qianmo.tile.outline.OutlineNumbers;
import org.qianmo.tile.outline.Outlines;

/** Outlines in whole numbers, drawn into tiles and read again by the rules of the specification. */
class OutlineTileTest {

    private static final PrecisionModel TILE_UNITS = new PrecisionModel(1e6);
    private static final GeometryFactory LON_LAT = new GeometryFactory();
    private static final LandUseCatalogue CATALOGUE = new LandUseCatalogue();
    private static final int PARCELS_A_SIDE = 30;
    private static final double WEST = 113.05;
    private static final double SOUTH = 23.05;
    /** 20 m: two positions of the coarse grid at zoom 12. */
    private static final double PARCEL_DEGREES = 0.0002;

    /** A parcel at the corner where the coverage begins is in it at every zoom. */
    private static TileCoordinate tile(int zoom) {
        double sides = 1 << zoom;
        double mercator = Math.log(Math.tan(Math.PI / 4 + Math.toRadians(SOUTH + 0.003) / 2)) / Math.PI;
        return new TileCoordinate(zoom, (int) ((WEST + 0.003 + 180) / 360 * sides), (int) ((1 - mercator) / 2 * sides));
    }

    private static byte[] encode(TileCoordinate tile, List<Outline> outlines) {
        OutlineNumbers numbers = new OutlineNumbers();
        Outlines packed = Outlines.of(outlines, numbers);
        OutlineTile out = new OutlineTile(tile, CATALOGUE, numbers.kinds(), numbers.seen(View.ALL));
        out.addAll(packed);
        return out.toByteArray();
    }

    private static Outline outline(long id, MultiPolygon shape) {
        return new Outline(id, "0103", "EXISTING", "COLLECTIVE", null, null, null, shape);
    }

    /** Parcels of four crooked sides that cover a rectangle without gap or overlap, corner to corner. */
    private static List<Outline> coverage(long seed) {
        Random random = new Random(seed);
        Coordinate[][] corners = new Coordinate[PARCELS_A_SIDE + 1][PARCELS_A_SIDE + 1];
        for (int i = 0; i <= PARCELS_A_SIDE; i++) {
            for (int j = 0; j <= PARCELS_A_SIDE; j++) {
                double dx = i % PARCELS_A_SIDE == 0 ? 0 : 0.7 * (random.nextDouble() - 0.5);
                double dy = j % PARCELS_A_SIDE == 0 ? 0 : 0.7 * (random.nextDouble() - 0.5);
                corners[i][j] = new Coordinate(WEST + (i + dx) * PARCEL_DEGREES, SOUTH + (j + dy) * PARCEL_DEGREES);
            }
        }
        List<Outline> parcels = new ArrayList<>();
        for (int i = 0; i < PARCELS_A_SIDE; i++) {
            for (int j = 0; j < PARCELS_A_SIDE; j++) {
                Polygon parcel = LON_LAT.createPolygon(new Coordinate[] {
                    corners[i][j], corners[i + 1][j], corners[i + 1][j + 1], corners[i][j + 1], corners[i][j]
                });
                parcels.add(outline(parcels.size() + 1, LON_LAT.createMultiPolygon(new Polygon[] {parcel})));
            }
        }
        return parcels;
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 13, 14, 15, 16, 17, 18, 20, 21})
    void parcelsThatCoverGroundCoverItInTheTile(int zoom) {
        for (long seed = 1; seed <= 3; seed++) {
            Map<Long, Geometry> drawn = DecodedTile.shapes(encode(tile(zoom), coverage(seed)), "parcels");
            List<Geometry> repaired =
                    drawn.values().stream().map(GeometryFixer::fix).toList();

            Geometry union = OverlayNGRobust.union(repaired);

            assertThat(drawn).isNotEmpty();
            assertThat(union.getArea())
                    .as("one rectangle without a crack, seed " + seed)
                    .isEqualTo(union.getEnvelope().getArea());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 13, 14, 15, 16, 17, 19, 22})
    void outlineLiesWhereTheParcelDoes(int zoom) {
        TileCoordinate tile = tile(zoom);
        Geometry window = LON_LAT.toGeometry(new org.locationtech.jts.geom.Envelope(-64, 4160, -64, 4160));
        // Half a position of the coarse grid each way; at zoom 22 a Mercator unit is four of the grid.
        double tolerance = zoom < 14 ? 2 : zoom > 20 ? 4 : 0.75;
        List<Outline> parcels = coverage(7);

        Map<Long, Geometry> drawn = DecodedTile.shapes(encode(tile, parcels), "parcels");

        for (Outline parcel : parcels) {
            Geometry shown = onGrid(tile, parcel.shape()).intersection(window);
            Geometry is = drawn.get(parcel.id());
            if (is != null && !shown.isEmpty()) {
                assertThat(SnappedDifference.area(GeometryFixer.fix(is), shown, TILE_UNITS))
                        .isLessThan(tolerance * shown.getLength());
            } else {
                assertThat(shown.getArea()).as("left out").isLessThan(40);
            }
        }
    }

    private static Geometry onGrid(TileCoordinate tile, Geometry lonLat) {
        return new GeometryTransformer() {
            @Override
            protected org.locationtech.jts.geom.CoordinateSequence transformCoordinates(
                    org.locationtech.jts.geom.CoordinateSequence positions, Geometry parent) {
                Coordinate[] grid = new Coordinate[positions.size()];
                for (int i = 0; i < grid.length; i++) {
                    grid[i] = new Coordinate(
                            tile.gridX(positions.getX(i), TileShapes.EXTENT),
                            tile.gridY(positions.getY(i), TileShapes.EXTENT));
                }
                return LON_LAT.getCoordinateSequenceFactory().create(grid);
            }
        }.transform(lonLat);
    }

    @Test
    void holesAndPartsAreKept() throws ParseException {
        MultiPolygon shape = (MultiPolygon) new WKTReader()
                .read("MULTIPOLYGON (((113.051 23.051, 113.055 23.051, 113.055 23.055, 113.051 23.055, 113.051 23.051),"
                        + " (113.052 23.052, 113.053 23.052, 113.053 23.053, 113.052 23.053, 113.052 23.052)),"
                        + " ((113.056 23.051, 113.057 23.051, 113.057 23.052, 113.056 23.052, 113.056 23.051)))");

        Geometry drawn = DecodedTile.shapes(encode(tile(14), List.of(outline(1, shape))), "parcels")
                .get(1L);

        assertThat(drawn.isValid()).isTrue();
        assertThat(drawn.getNumGeometries()).isEqualTo(2);
        assertThat(((Polygon) drawn.getGeometryN(0)).getNumInteriorRing()).isEqualTo(1);
        double expected = onGrid(tile(14), shape).getArea();
        assertThat(drawn.getArea()).isBetween(expected * 0.98, expected * 1.02);
    }

    @Test
    void parcelAsWideAsTheWorldIsDrawn() throws ParseException {
        MultiPolygon shape =
                (MultiPolygon) new WKTReader().read("MULTIPOLYGON (((-170 -80, 170 -80, 170 80, -170 80, -170 -80)))");

        for (int zoom = 12; zoom <= TileCoordinate.ZOOM_MAX; zoom++) {
            Geometry drawn = DecodedTile.shapes(encode(tile(zoom), List.of(outline(1, shape))), "parcels")
                    .get(1L);
            assertThat(drawn.getArea()).isEqualTo(4224.0 * 4224.0);
        }
    }
}
