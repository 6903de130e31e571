package org.qianmo.acreage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.qianmo.acreage.AcceptanceOffice;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.NewWork;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordKind;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.TestDistrict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whatever the order in which works are committed, a category counts the area of the union of their ground. Each order is a
 * category of its own over the same ground, and the union is that of JTS, measured by GeographicLib.
 */
abstract class AcceptanceOrderContract extends RunningApplication {

    /** Rounds; {@code -Dtries=} for more. */
    private static final int TRIES = Integer.getInteger("tries", 4);

    private static final int WORKS = 7;

    /** The ground of one round is at most so wide. */
    private static final double MOST_DEGREES = 0.005;

    /** m² a work: 0.005 by booking at 0.01, the rest by positions that are rounded to 0.03 mm along some 600 m of edges. */
    private static final double BOUND_OF_ONE = 0.03;

    private static final GeometryFactory LON_LAT = new GeometryFactory(new PrecisionModel(), 4490);

    @Autowired
    private AcceptanceOffice office;

    @Autowired
    private RecordBook book;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void orderOfCommitsDoesNotMatterForTheTotal() {
        Envelope ground = TestDistrict.largeGround();
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < TRIES; round++) {
            List<MultiPolygon> shapes = shapes(random, cell(ground, round));
            double union = GeodesicArea.of(OverlayNGRobust.union(new ArrayList<Geometry>(shapes)));
            List<Double> totals = Stream.of(Category.values())
                    .map(category -> total(category, shapes, random))
                    .toList();

            assertThat(totals)
                    .as("seed %d, round %d: %s", seed, round, shapes)
                    .allSatisfy(total -> assertThat(total).isCloseTo(union, within(WORKS * BOUND_OF_ONE)));
        }
    }

    /** Accepts the shapes in an order of its own, each in a transaction of its own. */
    private double total(Category category, List<MultiPolygon> shapes, Random random) {
        List<MultiPolygon> order = new ArrayList<>(shapes);
        Collections.shuffle(order, random);
        List<Long> ids = order.stream().map(shape -> accept(category, shape)).toList();
        ToDoubleFunction<Long> counted =
                id -> jdbc.queryForObject("select counted_area from accepted_work where id = ?", Double.class, id);
        return ids.stream().mapToDouble(counted).sum();
    }

    private long accept(Category category, MultiPolygon shape) {
        long id = TestDistrict.freshId();
        NewWork work = new NewWork(
                id,
                category,
                "序" + id,
                LocalDate.of(2024, 5, 1),
                TestDistrict.WEST_TOWN,
                TestDistrict.WEST_VILLAGE,
                null,
                true,
                shape);
        transaction.executeWithoutResult(
                status -> office.accept(List.of(work), book.openAndApprove(RecordKind.ACCEPTANCE, "验收", "t-official")));
        return id;
    }

    /** Each round has ground of its own. */
    private static Envelope cell(Envelope ground, int round) {
        double width = Math.min(MOST_DEGREES, ground.getWidth() / TRIES);
        double west = ground.getMinX() + round * ground.getWidth() / TRIES;
        double south = ground.centre().y;
        return new Envelope(west, west + width, south, south + width);
    }

    /** Rectangles of some 100 m that are turned, overlap, touch, hold each other, and now and then are the same. */
    private static List<MultiPolygon> shapes(Random random, Envelope cell) {
        List<MultiPolygon> shapes = new ArrayList<>();
        while (shapes.size() < WORKS) {
            boolean again = !shapes.isEmpty() && random.nextInt(6) == 0;
            shapes.add(again ? shapes.get(random.nextInt(shapes.size())) : rectangle(random, cell));
        }
        return shapes;
    }

    private static MultiPolygon rectangle(Random random, Envelope cell) {
        double size = cell.getWidth();
        double x = cell.getMinX() + size * (0.25 + 0.3 * random.nextDouble());
        double y = cell.getMinY() + size * (0.25 + 0.3 * random.nextDouble());
        double width = size * (0.08 + 0.12 * random.nextDouble());
        double height = size * (0.08 + 0.12 * random.nextDouble());
        Geometry box = LON_LAT.toGeometry(new Envelope(x, x + width, y, y + height));
        double turn = random.nextBoolean() ? 0 : random.nextDouble() * Math.PI;
        Geometry turned = AffineTransformation.rotationInstance(turn, x, y).transform(box);
        turned.apply((Coordinate corner) -> {
            corner.x = Math.round(corner.x * 1e11) / 1e11;
            corner.y = Math.round(corner.y * 1e11) / 1e11;
        });
        turned.geometryChanged();
        return LON_LAT.createMultiPolygon(new Polygon[] {(Polygon) turned});
    }
}
