package org.qianmo.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qianmo.control.ControlLine;
import org.qianmo.control.ControlLineRegister;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.parcel.Booking;
import org.qianmo.parcel.Change;
import org.qianmo.parcel.NewParcel;
import org.qianmo.parcel.Ownership;
import org.qianmo.parcel.ParcelFacts;
import org.qianmo.parcel.ParcelRegistry;
import org.qianmo.parcel.Stage;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordKind;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Indicators of a unit of three parcels of one size, each under a land class that may change in 2023; the last parcel is
 * under the red line.
 *
 * <pre>
 *      0       3       6       9
 *    4 +-------+-------+-------+
 *      | left  | middle| right |
 *    0 +-------+-------+-------+
 *                      [red line]
 * </pre>
 */
abstract class IndicatorSheetContract extends RunningApplication {

    private static final LocalDate SURVEYED = LocalDate.of(2020, 1, 1);
    private static final LocalDate CHANGED = LocalDate.of(2023, 6, 1);
    private static final List<String> RINGS =
            List.of("0 0, 3 0, 3 4, 0 4, 0 0", "3 0, 6 0, 6 4, 3 4, 3 0", "6 0, 9 0, 9 4, 6 4, 6 0");

    @Autowired
    private ParcelRegistry registry;

    @Autowired
    private ControlLineRegister lines;

    @Autowired
    private RecordBook book;

    @Autowired
    private TransactionTemplate transaction;

    private final Spot spot = TestDistrict.spot();
    private final long[] parcels = {TestDistrict.freshId(), TestDistrict.freshId(), TestDistrict.freshId()};

    private void commit(Consumer<Booking> what) {
        transaction.executeWithoutResult(
                status -> what.accept(book.openAndApprove(RecordKind.SURVEY, "调查", "t-planner")));
    }

    @BeforeEach
    void redLine() {
        ControlLine line = new ControlLine(
                TestDistrict.freshId(),
                ControlLine.Kind.STBHHX,
                "红线",
                "Red line",
                TestDistrict.WEST_TOWN,
                null,
                true,
                spot.polygon(RINGS.get(2)));
        commit(booking -> lines.register(List.of(line), booking));
    }

    private NewParcel parcel(int place, String landClass) {
        ParcelFacts facts = new ParcelFacts(
                null,
                landClass,
                Ownership.COLLECTIVE,
                null,
                Stage.SURVEYED,
                TestDistrict.WEST_TOWN,
                TestDistrict.WEST_VILLAGE,
                null,
                null,
                false);
        return new NewParcel(parcels[place], facts, spot.polygon(RINGS.get(place)), Acreage.ofSquareMetres(1_200));
    }

    private JsonNode sheet(List<String> before, List<String> after) {
        for (int place = 0; place < 3; place++) {
            NewParcel first = parcel(place, before.get(place));
            NewParcel second = parcel(place, after.get(place));
            commit(booking -> registry.create(first, booking.trueFrom(SURVEYED)));
            if (!first.equals(second)) {
                commit(booking -> registry.change(second, Change.ATTRIBUTES, booking.trueFrom(CHANGED)));
            }
        }
        return as(VIEWER).get(unit() + "/indicators").mustBe(200).json();
    }

    private String unit() {
        return as(ADMIN)
                .post("/api/consolidation/units", """
                        {"type":"Feature","geometry":%s,"properties":{"code":"I-%d","kind":"UNIT","name":"单元",
                         "nameEn":"Unit","theme":"FARMLAND","planType":"FARMING","baselineOn":"2022-01-01"}}""".formatted(
                                spot.polygonJson("0 0, 9 0, 9 4, 0 4, 0 0"), TestDistrict.freshId()))
                .mustBe(201)
                .header("Location");
    }

    private static JsonNode indicator(JsonNode sheet, String name) {
        return sheet.path("indicators")
                .valueStream()
                .filter(judged -> judged.path("indicator").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String verdict(JsonNode sheet, String name) {
        return indicator(sheet, name).path("verdict").asString();
    }

    /** What was built between two fields becomes a field: one field of three, where two of one were. */
    @Test
    void farmlandGrowsTogether() {
        JsonNode sheet = sheet(List.of("0103", "0601", "0101"), List.of("0103", "0101", "0101"));

        assertThat(sheet.path("before").asString()).isEqualTo("2022-01-01");
        JsonNode rate = indicator(sheet, "NEW_FARMLAND_RATE");
        assertThat(rate.path("verdict").asString()).isEqualTo("PASS");
        assertThat(rate.path("value").asDouble()).isCloseTo(50, within(0.01));
        assertThat(rate.path("threshold").asDouble()).isEqualTo(5);
        double after = rate.path("numbers").path("after").asDouble();
        assertThat(rate.path("numbers").path("before").asDouble()).isCloseTo(after / 3 * 2, within(0.05));
        JsonNode contiguity = indicator(sheet, "FARMLAND_CONTIGUITY");
        assertThat(contiguity.path("verdict").asString()).isEqualTo("PASS");
        assertThat(contiguity.path("numbers").path("patchesBefore").asInt()).isEqualTo(2);
        assertThat(contiguity.path("numbers").path("patchesAfter").asInt()).isEqualTo(1);
        assertThat(verdict(sheet, "CONSTRUCTION_NOT_MORE")).isEqualTo("PASS");
        assertThat(indicator(sheet, "CONSTRUCTION_NOT_MORE").path("value").asDouble())
                .isCloseTo(-after / 3, within(0.05));
        assertThat(verdict(sheet, "CONSTRUCTION_CONTIGUITY")).isEqualTo("NOT_APPLICABLE");
        assertThat(verdict(sheet, "RED_LINE_KEPT")).isEqualTo("PASS");
        assertThat(verdict(sheet, "BASIC_FARMLAND_GAIN")).isEqualTo("NOT_APPLICABLE");
        assertThat(verdict(sheet, "PROCEDURE")).isEqualTo("NOT_APPLICABLE");
        assertThat(sheet.path("uncovered").path("beforeSquareMetres").decimalValue())
                .isZero();
        assertThat(sheet.path("rules")
                        .valueStream()
                        .map(rule -> rule.path("name").asString()))
                .contains("indicator.newFarmlandPercentMin");
    }

    /** A field under the red line is built on: four rules are broken, and each says by how much. */
    @Test
    void whatIsBuiltUnderTheRedLineFails() {
        JsonNode sheet = sheet(List.of("0103", "0601", "0103"), List.of("0103", "0601", "0601"));

        double third = indicator(sheet, "NEW_FARMLAND_RATE")
                .path("numbers")
                .path("after")
                .asDouble();
        assertThat(verdict(sheet, "NEW_FARMLAND_RATE")).isEqualTo("FAIL");
        assertThat(verdict(sheet, "FARMLAND_KEPT")).isEqualTo("FAIL");
        assertThat(verdict(sheet, "CONSTRUCTION_NOT_MORE")).isEqualTo("FAIL");
        assertThat(verdict(sheet, "RED_LINE_KEPT")).isEqualTo("FAIL");
        assertThat(indicator(sheet, "RED_LINE_KEPT").path("value").asDouble()).isCloseTo(third, within(0.05));
        assertThat(verdict(sheet, "CONSTRUCTION_CONTIGUITY")).isEqualTo("NOT_APPLICABLE");
    }

    @Test
    void groundWithoutParcelsIsSaid() {
        String unit = unit();
        JsonNode sheet = as(VIEWER).get(unit + "/indicators").mustBe(200).json();
        double whole = as(VIEWER)
                .get(unit)
                .json()
                .path("properties")
                .path("officialAreaSquareMetres")
                .asDouble();
        assertThat(sheet.path("uncovered").path("afterSquareMetres").asDouble()).isCloseTo(whole, within(0.05));
        assertThat(verdict(sheet, "NEW_FARMLAND_RATE")).isEqualTo("NOT_APPLICABLE");
        as(VIEWER).get(unit + "/indicators?before=2024-01-01&after=2024-01-01").mustBeProblem(400, "BAD_PARAMETER");
        as(VIEWER).get(unit + "/indicators?after=2021-12-31").mustBeProblem(400, "BAD_PARAMETER");
        as(VIEWER).get(unit + "/indicators?before=x").mustBeProblem(400, "BAD_DAY");
    }
}
