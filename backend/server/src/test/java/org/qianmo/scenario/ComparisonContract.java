package org.qianmo.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.qianmo.scenario.ScenarioCase.of;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qianmo.acreage.acceptance.AcceptanceCase;
import org.qianmo.testing.Case;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.TestDistrict;
import org.qianmo.voucher.application.VoucherCase;
import org.qianmo.voucher.application.VoucherScene;
import tools.jackson.databind.JsonNode;

/** What scenarios come to, against sizes that the register and the ruler give. */
abstract class ComparisonContract extends RunningApplication {

    private static final String TOWN = TestDistrict.EAST_TOWN;
    private static final String DISTRICT = "440605";

    /** What is booked has two decimals; a mean of three has more. */
    private static final double SQUARE_METRES = 0.011;

    private ScenarioGround ground;

    @BeforeEach
    void free() {
        ground = new ScenarioGround(as(PLANNER));
    }

    private Case draft(String... operations) {
        Case draft = Case.open(as(PLANNER), "草案");
        for (String operation : operations) {
            draft.operate(operation);
        }
        return draft;
    }

    private ScenarioCase compare(String territory, long[]... scenarios) {
        return ScenarioCase.open(as(PLANNER), territory, scenarios);
    }

    private static double number(JsonNode node, String path) {
        JsonNode found = node.at("/" + path.replace('.', '/'));
        assertThat(found.isNumber()).as(path).isTrue();
        return found.asDouble();
    }

    private static JsonNode line(JsonNode lines, String member, String value) {
        return lines.valueStream()
                .filter(line -> line.path(member).asString().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + value + " in " + lines));
    }

    private static List<String> codes(JsonNode column) {
        return column.path("findings")
                .valueStream()
                .map(finding -> finding.path("code").asString())
                .toList();
    }

    /** One scenario levels b beside a, so that both are one block; the other halves a and gives b to forest. */
    @Test
    void scenariosAreMeasuredBesideToday() {
        ground.with("0601", "LEVELLED", "0601", "CLEARED");
        double a = ground.booked(ground.a);
        double b = ground.booked(ground.b);
        Case level = draft(ScenarioGround.attributes(ground.b, "0601", "LEVELLED"));
        Case halve = draft(ScenarioGround.halves(ground.a));
        Case forest = draft(ScenarioGround.attributes(ground.b, "0301", "GREENED"));
        ScenarioCase set = compare(TOWN, of(level.id()), of(halve.id(), forest.id()));

        JsonNode columns = set.comparison().path("columns");
        JsonNode today = columns.get(0).path("land");
        JsonNode together = columns.get(1).path("land");
        JsonNode broken = columns.get(2).path("land");
        assertThat(columns.get(1).path("name").asString()).isEqualTo("甲");
        assertThat(columns.get(2).path("records").size()).isEqualTo(2);
        assertThat(codes(columns.get(1))).isEmpty();
        // The cut puts a node on the border of b, which the other draft changes: no land is in dispute.
        assertThat(codes(columns.get(2))).containsExactly("SAME_PARCEL");
        JsonNode node = columns.get(2).path("findings").get(0);
        assertThat(node.path("severity").asString()).isEqualTo("WARNING");
        assertThat(node.path("parcelId").asLong()).isEqualTo(ground.b);

        for (JsonNode land : List.of(today, together, broken)) {
            assertThat(number(land, "total.squareMetres")).isCloseTo(a + b, within(SQUARE_METRES));
            assertThat(number(land, "total.differenceSquareMetres")).isZero();
        }
        JsonNode industry =
                line(broken.path("landClasses"), "landClass", "0601").path("size");
        assertThat(number(industry, "squareMetres")).isCloseTo(a, within(SQUARE_METRES));
        assertThat(number(industry, "differenceSquareMetres")).isCloseTo(-b, within(SQUARE_METRES));
        assertThat(number(industry, "differenceMu")).isCloseTo(-b * 3 / 2000, within(0.0051));
        JsonNode forested =
                line(broken.path("landClasses"), "landClass", "0301").path("size");
        assertThat(number(forested, "differenceSquareMetres")).isCloseTo(b, within(SQUARE_METRES));
        assertThat(number(line(today.path("landClasses"), "landClass", "0301"), "size.squareMetres"))
                .isZero();

        assertThat(number(today, "blocks.size.squareMetres")).isCloseTo(a, within(SQUARE_METRES));
        assertThat(number(together, "blocks.count")).isEqualTo(1);
        assertThat(number(together.path("blocks").path("list").get(0), "parcels"))
                .isEqualTo(2);
        assertThat(number(together, "blocks.size.differenceSquareMetres")).isCloseTo(b, within(SQUARE_METRES));
        assertThat(number(together, "blocks.largest.squareMetres")).isCloseTo(a + b, within(SQUARE_METRES));
        assertThat(number(broken, "blocks.count")).isEqualTo(1);
        assertThat(number(broken.path("blocks").path("list").get(0), "parcels")).isEqualTo(2);

        assertThat(number(today, "fragmentation.parcels")).isEqualTo(2);
        assertThat(number(broken, "fragmentation.parcels")).isEqualTo(3);
        assertThat(number(today, "fragmentation.meanSquareMetres")).isCloseTo((a + b) / 2, within(SQUARE_METRES));
        assertThat(number(broken, "fragmentation.meanSquareMetres")).isCloseTo((a + b) / 3, within(SQUARE_METRES));
        assertThat(number(broken, "fragmentation.medianSquareMetres")).isCloseTo(a / 2, within(SQUARE_METRES));
        assertThat(number(broken, "fragmentation.effectiveMeshSquareMetres"))
                .isCloseTo((a * a / 2 + b * b) / (a + b), within(SQUARE_METRES));
        assertThat(number(together, "fragmentation.edgeMetres")).isEqualTo(number(today, "fragmentation.edgeMetres"));
        // Four units are 40.9 m eastward or 44.3 m northward here; a degree of latitude is 110.7 km.
        double cut = number(broken, "fragmentation.edgeMetres") - number(today, "fragmentation.edgeMetres");
        assertThat(cut).isBetween(40.5, 44.7);
        assertThat(number(today, "fragmentation.edgeMetresPerHectare"))
                .isCloseTo(number(today, "fragmentation.edgeMetres") / (a + b) * 10_000, within(0.02));
    }

    @Test
    void differencesAreParcelsAndNothingIsBooked() {
        ground.with("0601", "LEVELLED", "0601", "CLEARED");
        Case level = draft(ScenarioGround.attributes(ground.b, "0601", "LEVELLED"));
        Case halve = draft(ScenarioGround.halves(ground.a));
        ScenarioCase set = compare(TOWN, of(level.id()), of(halve.id()));

        JsonNode levelled = set.differences(0, 1);
        assertThat(levelled.size()).isEqualTo(1);
        assertThat(levelled.get(0).path("id").asLong()).isEqualTo(ground.b);
        assertThat(levelled.get(0).at("/properties/difference").asString()).isEqualTo("FACTS");
        assertThat(levelled.get(0).at("/properties/from/stage").asString()).isEqualTo("CLEARED");
        assertThat(levelled.get(0).at("/properties/to/stage").asString()).isEqualTo("LEVELLED");
        assertThat(levelled.get(0).at("/geometry/type").asString()).isEqualTo("MultiPolygon");
        assertThat(set.differences(1, 2)
                        .valueStream()
                        .map(feature -> feature.at("/properties/difference").asString()))
                .containsExactlyInAnyOrder("ONLY_FIRST", "ONLY_SECOND", "ONLY_SECOND", "FACTS");
        assertThat(set.differences(2, 2).size()).isZero();
        set.tryDifferences(0, 3).mustBeProblem(400, "BAD_PARAMETER");
        set.tryDifferences(-1, 1).mustBeProblem(400, "BAD_PARAMETER");

        set.comparison();
        JsonNode parcel = as(VIEWER).get("/api/parcels/" + ground.b).mustBe(200).json();
        assertThat(parcel.at("/properties/stage").asString()).isEqualTo("CLEARED");
        assertThat(parcel.at("/properties/version").asInt()).isEqualTo(1);
        assertThat(level.cover().path("state").asString()).isEqualTo("DRAFT");
    }

    @Test
    void twoDraftsOfOneParcelAreAFindingAndNoFigure() {
        ground.with("0601", "LEVELLED", "0601", "CLEARED");
        Case halve = draft(ScenarioGround.halves(ground.a));
        Case forest = draft(ScenarioGround.attributes(ground.a, "0301", "GREENED"));
        ScenarioCase set = compare(TOWN, of(halve.id(), forest.id()), of(forest.id()));

        JsonNode clash = set.column(1);
        assertThat(clash.path("sound").asBoolean()).isFalse();
        assertThat(clash.has("land")).isFalse();
        JsonNode finding = line(clash.path("findings"), "code", "SAME_PARCEL");
        assertThat(finding.path("severity").asString()).isEqualTo("ERROR");
        assertThat(finding.path("parcelId").asLong()).isEqualTo(ground.a);
        assertThat(finding.at("/where/type").asString()).isEqualTo("MultiPolygon");
        assertThat(finding.path("records").size()).isEqualTo(2);
        assertThat(set.column(2).path("sound").asBoolean()).isTrue();
        set.tryDifferences(0, 1).mustBeProblem(409, "SCENARIO_CLASH");
        set.tryDifferences(1, 2).mustBeProblem(409, "SCENARIO_CLASH");
        assertThat(set.differences(0, 2).size()).isEqualTo(1);
    }

    @Test
    void newParcelsOfTwoDraftsOnOneGroundAreAFinding() {
        Case one = draft();
        one.create(ground.spot.polygonJson("0 0, 4 0, 4 4, 0 4, 0 0"));
        Case other = draft();
        other.create(ground.spot.polygonJson("3 0, 8 0, 8 4, 3 4, 3 0"));
        JsonNode clash = compare(TOWN, of(one.id(), other.id()), of(other.id())).column(1);
        JsonNode finding = line(clash.path("findings"), "code", "SAME_GROUND");
        assertThat(number(finding, "squareMetres")).isCloseTo(ground.measured("3 0, 4 0, 4 4, 3 4, 3 0"), within(0.02));
        assertThat(clash.path("sound").asBoolean()).isFalse();
    }

    @Test
    void whatOthersChangedMeanwhileAndWhatIsDecidedIsSaid() {
        ground.with("0601", "LEVELLED", "0601", "CLEARED");
        Case level = draft(ScenarioGround.attributes(ground.b, "0601", "LEVELLED"));
        Case forest = draft(ScenarioGround.attributes(ground.b, "0301", "GREENED"));
        Case halve = draft(ScenarioGround.halves(ground.a));
        ScenarioCase set = compare(TOWN, of(level.id(), halve.id()), of(forest.id()));
        level.submit().approve(as(OFFICIAL)).mustBe(200);

        JsonNode decided = set.column(1);
        // The halves put a node on the border of b as it was: that is said, and moves no land.
        assertThat(codes(decided)).containsExactly("RECORD_DECIDED", "BASE_CHANGED");
        assertThat(decided.path("findings").get(1).path("severity").asString()).isEqualTo("WARNING");
        assertThat(decided.path("sound").asBoolean()).isTrue();
        assertThat(decided.path("records").size()).isEqualTo(1);
        assertThat(number(decided, "land.fragmentation.parcels")).isEqualTo(3);
        JsonNode stale = set.column(2);
        assertThat(codes(stale)).containsExactly("BASE_CHANGED");
        assertThat(stale.path("sound").asBoolean()).isFalse();
        assertThat(stale.path("findings").get(0).at("/where/type").asString()).isEqualTo("MultiPolygon");

        String both = ScenarioCase.body(TOWN, of(level.id(), halve.id()), of(halve.id()));
        as(PLANNER).put(set.path(), both, "If-Match", "\"0\"").mustBe(200);
    }

    /** Two acceptances that overlap count their ground once; one that would be refused counts nothing. */
    @Test
    void acceptancesCountEachGroundOnce() {
        String left = "0 0, 4 0, 4 4, 0 4, 0 0";
        String right = "3 0, 8 0, 8 4, 3 4, 3 0";
        long first = acceptance("CCGZ", left);
        long second = acceptance("CCGZ", right);
        long other = acceptance("FKFL", right);
        JsonNode columns =
                compare(TOWN, of(first, second), of(second, other)).comparison().path("columns");

        JsonNode both =
                line(columns.get(1).path("accepted"), "category", "CCGZ").path("size");
        assertThat(number(both, "differenceSquareMetres"))
                .isCloseTo(ground.measured("0 0, 8 0, 8 4, 0 4, 0 0"), within(0.03));
        JsonNode reclaimed =
                line(columns.get(2).path("accepted"), "category", "FKFL").path("size");
        assertThat(number(reclaimed, "differenceSquareMetres")).isCloseTo(ground.measured(right), within(0.011));
        assertThat(number(reclaimed, "squareMetres"))
                .isGreaterThanOrEqualTo(number(reclaimed, "differenceSquareMetres"));
        assertThat(number(line(columns.get(2).path("accepted"), "category", "ZBLP"), "size.differenceSquareMetres"))
                .isZero();

        long again = acceptance("CCGZ", left);
        JsonNode twice = compare(TOWN, of(first, again), of(first)).comparison().path("columns");
        assertThat(codes(twice.get(1))).contains("ACCEPTANCE");
        assertThat(number(line(twice.get(1).path("accepted"), "category", "CCGZ"), "size.differenceSquareMetres"))
                .isCloseTo(ground.measured(left), within(0.011));
    }

    private long acceptance(String category, String ring) {
        String ground = AcceptanceCase.drawn(this.ground.spot.polygonJson(ring));
        return AcceptanceCase.open(as(PLANNER), AcceptanceCase.work(category, "验" + TestDistrict.freshId(), ground))
                .recordId();
    }

    @Test
    void actsOnVouchersAreThoseThatWouldBePosted() {
        VoucherScene scene = new VoucherScene(
                application, LocalDate.now(ZoneId.of("Asia/Shanghai")).plusYears(1));
        String sale = "'kind':'TRANSFER','serial':'%s','from':%d,'to':%d,'pricePerMuYuan':'500000','platformNo':'交1'";
        long good = VoucherCase.open(as(PLANNER), sale.formatted(scene.serial, scene.collective, scene.company))
                .recordId();
        long bad = VoucherCase.open(as(PLANNER), sale.formatted(scene.serial, scene.company, scene.collective))
                .recordId();
        JsonNode columns =
                compare(DISTRICT, of(good), of(good, bad)).comparison().path("columns");

        assertThat(columns.get(0).at("/vouchers/acts").size()).isZero();
        JsonNode posted = columns.get(1).at("/vouchers/posted");
        JsonNode quota = posted.valueStream()
                .filter(entry -> entry.path("kind").asString().equals("TRANSFER")
                        && entry.path("indicator").asString().equals("QUOTA"))
                .findFirst()
                .orElseThrow();
        assertThat(quota.path("amount").decimalValue()).isEqualByComparingTo("12.345");
        assertThat(quota.path("entries").asInt()).isEqualTo(1);
        assertThat(columns.get(1).at("/vouchers/acts/0/refused").asBoolean()).isFalse();
        assertThat(columns.get(2).at("/vouchers/acts/1/refused").asBoolean()).isTrue();
        assertThat(columns.get(2).at("/vouchers/posted")).isEqualTo(posted);
        assertThat(codes(columns.get(2))).contains("SAME_VOUCHER", "VOUCHER");
    }

    /** b becomes a field beside the field a: new farmland is b of a. */
    @Test
    void indicatorsAreOfTheGroundAsItWouldBe() {
        ground.with("0103", "SURVEYED", "0601", "CLEARED");
        as(ADMIN)
                .post("/api/consolidation/units", """
                        {"type":"Feature","geometry":%s,"properties":{"code":"S-%d","kind":"UNIT","name":"单元",
                         "nameEn":"Unit","theme":"FARMLAND","planType":"FARMING"}}""".formatted(
                                ground.spot.polygonJson("0 0, 8 0, 8 4, 0 4, 0 0"), ground.a))
                .mustBe(201);
        Case field = draft(ScenarioGround.attributes(ground.b, "0103", "RECLAIMED"));
        Case built = draft(ScenarioGround.attributes(ground.a, "0601", "LEVELLED"));
        JsonNode columns =
                compare(TOWN, of(field.id()), of(built.id())).comparison().path("columns");

        JsonNode better = columns.get(1).path("indicators").get(0);
        assertThat(better.path("code").asString()).isEqualTo("S-" + ground.a);
        JsonNode rate = line(better.path("indicators"), "indicator", "NEW_FARMLAND_RATE");
        assertThat(rate.path("verdict").asString()).isEqualTo("PASS");
        assertThat(rate.path("value").asDouble())
                .isCloseTo(
                        100 * ground.measured(ScenarioGround.EAST) / ground.measured(ScenarioGround.WEST),
                        within(0.02));
        JsonNode worse = columns.get(2).path("indicators").get(0);
        assertThat(line(worse.path("indicators"), "indicator", "FARMLAND_KEPT")
                        .path("verdict")
                        .asString())
                .isEqualTo("FAIL");
        JsonNode today = columns.get(0).path("indicators").get(0);
        assertThat(line(today.path("indicators"), "indicator", "FARMLAND_KEPT")
                        .path("value")
                        .asDouble())
                .isZero();
    }

    /** Whoever reads a set of the town reads its figures alone, and so does the district. */
    @Test
    void figuresAreOfTheTerritoryOfTheSetForEverybody() {
        ground.with("0601", "LEVELLED", "0601", "CLEARED");
        Case level = draft(ScenarioGround.attributes(ground.b, "0601", "LEVELLED"));
        ScenarioCase set = compare(TOWN, of(level.id()), of(level.id()));
        String name = "scenario-" + TestDistrict.freshId();
        as(ADMIN)
                .post(
                        "/api/people",
                        "{\"username\":\"%s\",\"role\":\"VIEWER\",\"territoryCode\":\"%s\",\"password\":\"%s\"}"
                                .formatted(name, TOWN, TestDistrict.PASSWORD))
                .mustBe(201);
        JsonNode inTown = as(name).get(set.path() + "/comparison").mustBe(200).json();
        assertThat(inTown).isEqualTo(set.comparison());
    }
}
