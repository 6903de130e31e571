package org.qianmo.exchange.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.qianmo.access.Actor;
import org.qianmo.access.Role;
import org.qianmo.access.Territory;
import org.qianmo.crs.ChineseShift;
import org.qianmo.crs.Srid;
import org.qianmo.district.AdminUnit;
import org.qianmo.district.AdminUnits;
import org.qianmo.district.UnitLevel;
import org.qianmo.exchange.HandMadeShapefile;
import org.qianmo.exchange.ImportRequest.Mode;
import org.qianmo.exchange.ImportRequest.OnInvalid;
import org.qianmo.http.Problem;
import org.qianmo.job.Jobs;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelFilter;
import org.qianmo.parcel.ParcelStream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A delivery from its first byte to the register. Squares of 100 m lie in EPSG:4547 near (407700, 2550300). */
@TestPropertySource(properties = "qianmo.test.own-store=import")
abstract class DeliveryContract {

    private static final Actor ADMIN = new Actor("admin", "管理员", Role.ADMIN, new Territory("440605"));
    private static final Actor PLANNER = new Actor("planner", "规划员", Role.PLANNER, new Territory("440605"));
    private static final Actor OTHER = new Actor("other", "旁人", Role.PLANNER, new Territory("440605"));
    private static final double X = 407_700;
    private static final double Y = 2_550_300;

    @Autowired
    private DeliveryDesk desk;

    @Autowired
    private DeliveryKeeping keeping;

    @Autowired
    private DeliveryFolders folders;

    @Autowired
    private AdminUnits units;

    @Autowired
    private ParcelStream parcels;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private JsonMapper json;

    @BeforeEach
    void emptyDistrict() {
        jdbc.update("delete from parcel_version");
        jdbc.update("delete from parcel");
        jdbc.update("delete from field_mapping");
        desk.own(PLANNER).forEach(left -> desk.delete(left.id(), PLANNER));
        if (units.all().isEmpty()) {
            GeometryFactory lonLat = new GeometryFactory(new PrecisionModel(), Srid.CGCS2000.code());
            Polygon box = (Polygon) lonLat.toGeometry(new Envelope(112.8, 113.3, 22.8, 23.35));
            MultiPolygon outline = lonLat.createMultiPolygon(new Polygon[] {box});
            units.register(List.of(
                    new AdminUnit("440605", UnitLevel.DISTRICT, null, "南海区", "Nanhai", null, false),
                    new AdminUnit("440605011", UnitLevel.TOWN, "440605", "桂城街道", "Guicheng", outline, false)));
        }
    }

    @Test
    void silentGbkFileGoesThroughAllSteps() throws Exception {
        Delivery read = arrived(HandMadeShapefile.ofSilentGbk("ZDDM", "权利人", "DLBM")
                .square(X, Y, 100, "", "平东社区经济联合社", "0601")
                .square(X + 100, Y, 100, "", "夏北社区", "0601")
                .zip("宗地"));

        assertThat(read.state()).isEqualTo(DeliveryState.READY);
        assertThat(read.notes().layers())
                .extracting(DeliveryNotes.LayerLine::name)
                .containsExactly("宗地");
        JsonNode diagnosis = diagnosis(read);
        assertThat(diagnosis.path("encoding").path("chosen").asString()).isEqualTo("GBK");
        assertThat(diagnosis
                        .path("encoding")
                        .path("candidates")
                        .get(0)
                        .path("sample")
                        .toString())
                .contains("平东社区");
        assertThat(diagnosis.path("crs").path("needed").asBoolean()).isTrue();
        assertThat(diagnosis.path("crs").path("candidates").get(0).path("crs").asString())
                .isEqualTo("EPSG:4547");
        assertThat(diagnosis.path("crs").path("candidates").toString())
                .as("the meridians beside it come before those far away")
                .contains("EPSG:4546", "EPSG:4548");
        assertThat(diagnosis.path("fields").get(1).path("meaning").asString()).isEqualTo("HOLDER");
        assertThat(diagnosis.path("preview").path("geometry").isNull()).isTrue();
        assertThatThrownBy(() -> desk.check(read.id(), PLANNER)).hasMessageContaining("CRS_UNKNOWN");

        Delivery chosen = desk.choose(read.id(), choice -> withCrs(choice, "EPSG:4547"), PLANNER);
        assertThat(diagnosis(chosen)
                        .path("preview")
                        .path("geometry")
                        .path("features")
                        .size())
                .isEqualTo(2);
        Delivery checked = ended(desk.check(read.id(), PLANNER));
        assertThat(checked.notes().check().good()).isEqualTo(2);
        assertThat(stored()).isEmpty();

        Delivery loaded = ended(desk.load(read.id(), Mode.DRAFT, OnInvalid.REJECT, "试", PLANNER));
        assertThat(loaded.state()).isEqualTo(DeliveryState.LOADED);
        assertThat(loaded.notes().result().draft()).isTrue();
        assertThat(loaded.notes().result().loaded()).isEqualTo(2);
        for (int i = 0; i < 250 && folders.received(read.id()) > 0; i++) {
            Thread.sleep(20);
        }
        assertThat(folders.received(read.id()))
                .as("the file goes when its rows are in")
                .isZero();
    }

    @Test
    void reportNamesRowsAndPlaces() throws Exception {
        Delivery checked = checked(HandMadeShapefile.ofSilentGbk("ZDDM", "QLR", "DJMJ")
                .square(X, Y, 100, "", "甲", "10000")
                .square(X, Y, 100, "", "乙", "")
                .square(X + 50, Y + 50, 100, "", "丙", "")
                .square(X + 300, Y, 100, "44-1", "丁", "")
                .square(X + 500, Y, 100, "", "戊", "12000")
                .row(bowTie(X + 700, Y), "", "己", ""));

        assertThat(checked.notes().check().read()).isEqualTo(6);
        assertThat(checked.notes().check().refused()).isEqualTo(4);
        assertThat(checked.notes().check().byCode())
                .extracting(code -> code.code() + "=" + code.count())
                .contains("DUPLICATE=1", "OVERLAP=1", "CODE_MALFORMED=1", "SELF_INTERSECTION=1", "AREA_DIFFERS=1");
        String table = Files.readString(desk.reportTable(checked.id(), PLANNER), StandardCharsets.UTF_8);
        assertThat(table).startsWith("\uFEFFrow,code,severity,zh,en,lon,lat").contains("2,DUPLICATE,ERROR", ",113.");
        JsonNode layer = json.readTree(Files.readString(desk.reportLayer(checked.id(), PLANNER)));
        assertThat(layer.path("features").get(0).path("properties").path("code").asString())
                .isNotBlank();
    }

    @Test
    void areasOfTheSurveyThatDoNotAddUpAreTold() throws Exception {
        String east = "4406050110290000000";
        Delivery checked = checked(HandMadeShapefile.ofSilentGbk("DLBM", "TBMJ", "TBDLMJ", "KCMJ", "ZLDWDM")
                .square(X, Y, 100, "0103", "10000.00", "8800.00", "1200.00", east)
                .square(X + 200, Y, 100, "0103", "10000.00", "8800.00", "1100.00", east));

        assertThat(checked.notes().check().good())
                .as("a warning refuses nothing")
                .isEqualTo(2);
        assertThat(checked.notes().check().byCode())
                .extracting(code -> code.code() + "=" + code.count())
                .contains("AREA_PARTS_DIFFER=1", "AREA_SUM_DIFFERS=1");
        assertThat(Files.readString(desk.reportTable(checked.id(), PLANNER)))
                .contains("2,AREA_PARTS_DIFFER,WARNING", "9900.00", "20000.00", "19900.00");
    }

    @Test
    void repairIsDoneWhenAskedForAndTold() throws Exception {
        HandMadeShapefile bowTie = HandMadeShapefile.ofSilentGbk("QLR").row(bowTie(X, Y), "己");
        assertThat(checked(bowTie).notes().check().refused()).isEqualTo(1);

        Delivery read = arrived(bowTie.zip("宗地"));
        desk.choose(read.id(), choice -> repaired(withCrs(choice, "EPSG:4547")), PLANNER);
        Delivery checked = ended(desk.check(read.id(), PLANNER));

        assertThat(checked.notes().check().refused()).isZero();
        assertThat(checked.notes().check().repairs()).isEqualTo(1);
        assertThat(Files.readString(desk.reportTable(checked.id(), PLANNER))).contains("1,REPAIRED,WARNING");
    }

    @Test
    void swappedAxesAreACandidateWithItsEvidence() throws Exception {
        Delivery read = arrived(
                HandMadeShapefile.ofSilentGbk("QLR").square(Y, X, 100, "甲").zip("宗地"));

        JsonNode best = diagnosis(read).path("crs").path("candidates").get(0);
        assertThat(best.path("crs").asString()).isEqualTo("EPSG:4547");
        assertThat(best.path("swapAxes").asBoolean()).isTrue();
        desk.choose(read.id(), choice -> swapped(withCrs(choice, "EPSG:4547")), PLANNER);
        Delivery checked = ended(desk.check(read.id(), PLANNER));
        assertThat(checked.notes().check().good()).isEqualTo(1);
        JsonNode done = json.readTree(jobs.find(checked.job(), PLANNER).orElseThrow());
        assertThat(done.path("evidence").path("crsEvidence").path("zh").asString())
                .contains("由用户指定", "X、Y 互换");
    }

    /** In any other encoding its head names nothing that is known: that is no reason to refuse the file. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK"})
    void tableOfPointsWithAChineseHeadIsReadInItsOwnEncoding(String encoding) throws Exception {
        StringBuilder table = new StringBuilder("地块编号,点号,X,Y,DLBM,权利人\r\n");
        double[] corners = {Y, X, Y, X + 100, Y + 100, X + 100, Y + 100, X};
        for (int i = 0; i < corners.length; i += 2) {
            table.append("D1,J" + i / 2 + "," + corners[i] + "," + corners[i + 1] + ",0601,平东社区\r\n");
        }

        Delivery read = arrived("界址点.csv", table.toString().getBytes(encoding));

        assertThat(read.state()).as("%s", read.notes().problem()).isEqualTo(DeliveryState.READY);
        assertThat(diagnosis(read).path("encoding").path("chosen").asString()).isEqualTo(encoding);
        assertThat(diagnosis(read).path("crs").path("needed").asBoolean()).isTrue();
        desk.choose(read.id(), choice -> withCrs(choice, "EPSG:4547"), PLANNER);
        assertThat(ended(desk.check(read.id(), PLANNER)).notes().check().good()).isEqualTo(1);
    }

    /** Readers of typed files say true where the survey says 1; and what is cut is told, not only counted. */
    @Test
    void typedValuesKeepTheirMeaningAndLongOnesAreTold() throws Exception {
        String square = "[[[113.0994,23.0495],[113.1,23.0495],[113.1,23.05],[113.0994,23.05],[113.0994,23.0495]]]";
        String feature = "{\"type\":\"Feature\",\"properties\":{\"SYNTHETIC\":true,\"BZ\":\"" + "长".repeat(10_001)
                + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":" + square + "}}";

        Delivery read = arrived("地块.geojson", feature.getBytes(StandardCharsets.UTF_8));
        Delivery checked = ended(desk.check(read.id(), PLANNER));
        ended(desk.load(read.id(), Mode.DIRECT, OnInvalid.REJECT, null, ADMIN));

        assertThat(checked.notes().check().byCode())
                .extracting(code -> code.code())
                .contains("TEXT_CUT");
        assertThat(stored()).hasSize(1).allMatch(parcel -> parcel.facts().synthetic());
    }

    @Test
    void shiftedPositionsAreRecognisedByKnownGround() throws Exception {
        Envelope ground = new Envelope(113.10, 113.101, 23.05, 23.051);
        load(HandMadeShapefile.ofSilentGbk("QLR").row(corners(ground, null), "甲"), "EPSG:4490");

        Delivery read = arrived(HandMadeShapefile.ofSilentGbk("QLR")
                .row(corners(ground, ChineseShift.GCJ02), "甲")
                .zip("宗地"));

        JsonNode best = diagnosis(read).path("crs").path("candidates").get(0);
        assertThat(best.path("shift").asString()).isEqualTo("GCJ02");
        assertThat(best.path("evidence").toString()).contains("重合度");
        Delivery plain = desk.choose(read.id(), choice -> withCrs(choice, "EPSG:4490"), PLANNER);
        assertThat(diagnosis(plain).path("crs").path("warning").path("zh").asString())
                .contains("GCJ-02");
        desk.choose(read.id(), choice -> shifted(choice, "GCJ02"), PLANNER);
        Delivery checked = ended(desk.check(read.id(), PLANNER));
        assertThat(checked.notes().check().byCode())
                .extracting(code -> code.code())
                .contains("OVERLAP");
    }

    /** A dictionary of somebody else's: its captions say what the table's short names do not. */
    @Test
    void fieldIsRecognisedByItsCaption() throws Exception {
        Delivery read = arrived(HandMadeShapefile.ofSilentGbk("F1", "F2")
                .square(X, Y, 100, "张三", "0601")
                .beside("fields.csv", "field,name,caption\r\nF1,F1,权利人\r\nF2,F2,地类编码\r\n")
                .zip("宗地"));

        JsonNode fields = diagnosis(read).path("fields");
        assertThat(fields.get(0).path("caption").asString()).isEqualTo("权利人");
        assertThat(fields.get(0).path("meaning").asString()).isEqualTo("HOLDER");
        assertThat(fields.get(1).path("meaning").asString()).isEqualTo("LAND_CLASS");
    }

    @Test
    void fieldsAreRememberedByLayout() throws Exception {
        HandMadeShapefile file = HandMadeShapefile.ofSilentGbk("A", "B").square(X, Y, 100, "张三", "0601");
        Delivery read = arrived(file.zip("宗地"));
        desk.choose(read.id(), choice -> mapped(withCrs(choice, "EPSG:4547")), PLANNER);
        ended(desk.check(read.id(), PLANNER));
        ended(desk.load(read.id(), Mode.DIRECT, OnInvalid.REJECT, null, ADMIN));

        assertThat(stored()).extracting(parcel -> parcel.facts().holder()).containsExactly("张三");
        JsonNode field = diagnosis(arrived(file.zip("另一批"))).path("fields").get(0);
        assertThat(field.path("meaning").asString()).isEqualTo("HOLDER");
        assertThat(field.path("remembered").asBoolean()).isTrue();
    }

    @Test
    void whatCannotBeReadIsUnusableWithAReason() throws Exception {
        Delivery read = arrived("not a file of any kind".getBytes(StandardCharsets.US_ASCII));

        assertThat(read.state()).isEqualTo(DeliveryState.UNUSABLE);
        assertThat(read.notes().problem().messages().zh()).isNotBlank();
    }

    @Test
    void bytesGoOnWhereTheyStopped() throws Exception {
        byte[] file =
                HandMadeShapefile.ofSilentGbk("QLR").square(X, Y, 100, "甲").zip("宗地");
        Delivery announced = desk.announce("宗地.zip", file.length, PLANNER);
        desk.receive(announced.id(), 0, new ByteArrayInputStream(file, 0, 100), PLANNER);

        assertThat(desk.received(announced)).isEqualTo(100);
        assertThatThrownBy(() -> desk.receive(announced.id(), 50, new ByteArrayInputStream(file), PLANNER))
                .hasMessageContaining("CONTENT_OFFSET");
        desk.receive(announced.id(), 100, new ByteArrayInputStream(file, 100, file.length - 100), PLANNER);
        Delivery read = ended(desk.find(announced.id(), PLANNER));
        assertThat(read.state()).isEqualTo(DeliveryState.READY);
        assertThat(read.sha256()).hasSize(64);
    }

    @Test
    void moreThanWasAnnouncedIsRefused() {
        Delivery announced = desk.announce("宗地.zip", 10, PLANNER);

        assertThatThrownBy(() -> desk.receive(announced.id(), 0, new ByteArrayInputStream(new byte[11]), PLANNER))
                .hasMessageContaining("DELIVERY_TOO_LONG");
        assertThat(folders.received(announced.id())).isLessThanOrEqualTo(10);
    }

    @Test
    void deliveryBelongsToItsSender() {
        Delivery announced = desk.announce("宗地.zip", 10, PLANNER);

        assertThatThrownBy(() -> desk.find(announced.id(), OTHER)).isInstanceOf(Problem.class);
        assertThat(desk.own(OTHER)).isEmpty();
        assertThat(desk.find(announced.id(), ADMIN)).isNotNull();
    }

    @Test
    void shareOfOnePersonIsBounded() {
        for (int i = 0; i < 20; i++) {
            desk.announce("宗地.zip", 10, PLANNER);
        }

        assertThatThrownBy(() -> desk.announce("宗地.zip", 10, PLANNER)).hasMessageContaining("TOO_MANY_DELIVERIES");
        assertThatThrownBy(() -> desk.announce("宗地.zip", (2L << 30) + 1, ADMIN))
                .hasMessageContaining("DELIVERY_TOO_LARGE");
    }

    @Test
    void restartTakesUpWhatItInterrupted() throws Exception {
        Delivery read = arrived(
                HandMadeShapefile.ofSilentGbk("QLR").square(X, Y, 100, "甲").zip("宗地"));
        jdbc.update("update delivery set state = 'CHECKING' where id = ?", read.id());
        Delivery other = arrived(
                HandMadeShapefile.ofSilentGbk("QLR").square(X, Y, 100, "甲").zip("宗地"));
        jdbc.update("update delivery set state = 'READING' where id = ?", other.id());

        keeping.takeUpWhatARestartInterrupted();

        Delivery after = desk.find(read.id(), PLANNER);
        assertThat(after.state()).isEqualTo(DeliveryState.READY);
        assertThat(after.notes().problem().code()).isEqualTo("INTERRUPTED");
        assertThat(ended(desk.find(other.id(), PLANNER)).state()).isEqualTo(DeliveryState.READY);
    }

    @Test
    void deliveriesGoAfterAWeek() {
        Delivery old = desk.announce("旧.zip", 10, PLANNER);
        Delivery young = desk.announce("新.zip", 10, PLANNER);
        jdbc.update(
                "update delivery set created_at = ? where id = ?",
                old.createdAt().minus(Duration.ofDays(8)).atOffset(java.time.ZoneOffset.UTC),
                old.id());

        keeping.deleteWhatIsOld();

        assertThat(desk.own(PLANNER)).extracting(Delivery::id).containsExactly(young.id());
        assertThat(folders.exists(old.id())).isFalse();
        assertThat(folders.exists(young.id())).isTrue();
    }

    private static double[] bowTie(double x, double y) {
        return new double[] {x, y, x + 100, y + 100, x + 100, y, x, y + 100};
    }

    private static double[] corners(Envelope box, ChineseShift shift) {
        double[] xy = new double[8];
        Coordinate[] corners = new GeometryFactory().toGeometry(box).getCoordinates();
        for (int i = 0; i < 4; i++) {
            Coordinate at = shift == null ? corners[i] : shift.applied(corners[i]);
            xy[2 * i] = at.x;
            xy[2 * i + 1] = at.y;
        }
        return xy;
    }

    private static Choice withCrs(Choice c, String crs) {
        return new Choice(
                c.layer(), c.encoding(), crs, c.swapAxes(), c.shift(), c.mapping(), c.landClass(), c.repair());
    }

    private static Choice repaired(Choice c) {
        return new Choice(c.layer(), c.encoding(), c.crs(), c.swapAxes(), c.shift(), c.mapping(), c.landClass(), true);
    }

    private static Choice swapped(Choice c) {
        return new Choice(c.layer(), c.encoding(), c.crs(), true, c.shift(), c.mapping(), c.landClass(), c.repair());
    }

    private static Choice shifted(Choice c, String shift) {
        return new Choice(
                c.layer(), c.encoding(), c.crs(), c.swapAxes(), shift, c.mapping(), c.landClass(), c.repair());
    }

    private static Choice mapped(Choice c) {
        Map<String, String> mapping = Map.of("A", "HOLDER", "B", "LAND_CLASS");
        return new Choice(
                c.layer(), c.encoding(), c.crs(), c.swapAxes(), c.shift(), mapping, c.landClass(), c.repair());
    }

    private void load(HandMadeShapefile file, String crs) throws Exception {
        Delivery read = arrived(file.zip("旧"));
        desk.choose(read.id(), choice -> withCrs(choice, crs), PLANNER);
        ended(desk.check(read.id(), PLANNER));
        Delivery loaded = ended(desk.load(read.id(), Mode.DIRECT, OnInvalid.REJECT, null, ADMIN));
        assertThat(loaded.state()).isEqualTo(DeliveryState.LOADED);
    }

    private Delivery checked(HandMadeShapefile file) throws Exception {
        Delivery read = arrived(file.zip("宗地"));
        desk.choose(read.id(), choice -> withCrs(choice, "EPSG:4547"), PLANNER);
        return ended(desk.check(read.id(), PLANNER));
    }

    private Delivery arrived(byte[] file) throws Exception {
        return arrived("宗地.zip", file);
    }

    private Delivery arrived(String name, byte[] file) throws Exception {
        Delivery announced = desk.announce(name, file.length, PLANNER);
        desk.receive(announced.id(), 0, new ByteArrayInputStream(file), PLANNER);
        return ended(announced);
    }

    private Delivery ended(Delivery delivery) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        Delivery now = desk.find(delivery.id(), ADMIN);
        while (now.state().isBusy() && System.nanoTime() < until) {
            Thread.sleep(20);
            now = desk.find(delivery.id(), ADMIN);
        }
        return now;
    }

    private JsonNode diagnosis(Delivery delivery) {
        return json.readTree(desk.diagnosis(delivery).orElseThrow());
    }

    private List<Parcel> stored() {
        return parcels.list(ParcelFilter.ALL, 100);
    }
}
