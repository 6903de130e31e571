package org.qianmo.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.parcel.Booking;
import org.qianmo.parcel.NewParcel;
import org.qianmo.parcel.Ownership;
import org.qianmo.parcel.ParcelFacts;
import org.qianmo.parcel.ParcelIntake;
import org.qianmo.parcel.Stage;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordKind;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * A filter that takes longer than it may is given up, by a database that really works that long: parcels with two thousand
 * corners each, all on the same ground, and thirty triangles that each of them might touch and none does.
 */
@TestPropertySource(properties = {"qianmo.test.own-store=slow-filter", "qianmo.filters.seconds-max=1"})
abstract class SlowFilterContract extends RunningApplication {

    private static final int PARCELS = 2_000;
    private static final int CORNERS_A_QUARTER = 500;
    private static final int TRIANGLES = 30;
    private static final String ITEMS = "/ogc/collections/parcels/items?limit=10&filter=";

    private static final String HOLDER = "慢筛选";

    private final Spot spot = TestDistrict.spot();

    private int held() {
        String filter = URLEncoder.encode("holder = '" + HOLDER + "'", StandardCharsets.UTF_8);
        return as(VIEWER)
                .get(ITEMS + filter)
                .mustBe(200)
                .json()
                .path("numberMatched")
                .asInt();
    }

    private void fill() {
        Booking booking =
                application.getBean(RecordBook.class).openAndApprove(RecordKind.SURVEY, HOLDER, PLANNER.username());
        ParcelIntake intake = application.getBean(ParcelIntake.class);
        long first = intake.reserveIds(PARCELS);
        List<NewParcel> parcels = LongStream.range(0, PARCELS)
                .mapToObj(i -> parcel(first + i, 3 + i * 1e-4))
                .toList();
        intake.take(parcels, booking);
    }

    /** A disc around 10, 10. */
    private NewParcel parcel(long id, double radiusUnits) {
        ParcelFacts facts = new ParcelFacts(
                null,
                "0103",
                Ownership.COLLECTIVE,
                HOLDER,
                Stage.SURVEYED,
                TestDistrict.WEST_TOWN,
                TestDistrict.WEST_VILLAGE,
                null,
                null,
                false);
        GeometryFactory degrees = new GeometryFactory();
        Coordinate middle = new Coordinate(
                spot.longitude("10").doubleValue(), spot.latitude("10").doubleValue());
        Polygon disc = (Polygon) degrees.createPoint(middle).buffer(radiusUnits * 1e-4, CORNERS_A_QUARTER);
        MultiPolygon shape = degrees.createMultiPolygon(new Polygon[] {disc});
        shape.setSRID(4490);
        return new NewParcel(id, facts, shape, Acreage.ofSquareMetres(2_800));
    }

    private String touchesOneOf(int triangles) {
        String filter = IntStream.range(0, triangles)
                .mapToObj(i -> "S_TOUCHES(geometry,POLYGON((%1$s %2$s,%3$s %2$s,%1$s %4$s,%1$s %2$s)))"
                        .formatted(
                                spot.longitude("9." + (10 + i)),
                                spot.latitude("9"),
                                spot.longitude("16"),
                                spot.latitude("16")))
                .collect(Collectors.joining(" OR "));
        return URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }

    @Test
    void slowFilterIsGivenUpAndTheNextOneIsAnswered() {
        application.getBean(TransactionTemplate.class).executeWithoutResult(status -> fill());
        long before = System.nanoTime();

        JsonNode problem = as(VIEWER).get(ITEMS + touchesOneOf(TRIANGLES)).mustBeProblem(422, "FILTER_TOO_SLOW");

        assertThat(problem.path("detail").asString()).contains(" 1 ");
        assertThat((System.nanoTime() - before) / 1e9)
                .as("seconds: the time is up, and it is not waited for the end")
                .isBetween(1.0, 18.0);
        as(VIEWER)
                .get(ITEMS + touchesOneOf(TRIANGLES) + "&f=html", "Accept", "text/html")
                .mustBeProblem(422, "FILTER_TOO_SLOW");
        assertThat(held()).isEqualTo(PARCELS);
    }
}
