package org.qianmo.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKTReader;
import org.qianmo.access.Actor;
import org.qianmo.access.Role;
import org.qianmo.access.Territory;
import org.qianmo.crs.EsriPrj;
import org.qianmo.crs.Srid;
import org.qianmo.district.AdminUnits;
import org.qianmo.draft.Draft;
import org.qianmo.draft.DraftDesk;
import org.qianmo.exchange.ImportRequest.OnInvalid;
import org.qianmo.exchange.shapefile.DbfField;
import org.qianmo.exchange.shapefile.ShapefileText;
import org.qianmo.exchange.shapefile.ShapefileWriter;
import org.qianmo.job.Jobs;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelFilter;
import org.qianmo.parcel.ParcelStream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * An import from the file to the register. Parcels are squares of 100 m in EPSG:4547, named by column and row from the
 * south-west corner (407700, 2550300):
 *
 * <pre>
 *   0,1  1,1
 *   0,0  1,0
 * </pre>
 */
@Import(ImportRunner.class)
@TestPropertySource(properties = "qianmo.test.own-store=import")
abstract class ImportContract {

    private static final Actor ADMIN = new Actor("admin", "管理员", Role.ADMIN, new Territory("440605"));
    private static final Actor PLANNER = new Actor("planner", "规划员", Role.PLANNER, new Territory("440605"));
    private static final String PLANE = EsriPrj.textOf(Srid.PLANE).orElseThrow();
    private static final String CODE = "440605011001JB%05d";
    private static final List<DbfField> FIELDS = List.of(
            DbfField.text("ZDDM", 19),
            DbfField.text("DLBM", 5),
            DbfField.text("QLR", 60),
            DbfField.number("DJMJ", 15, 2));

    @Autowired
    private ImportRunner runner;

    @Autowired
    private DraftDesk drafts;

    @Autowired
    private Jobs jobs;

    @Autowired
    private ParcelStream parcels;

    @Autowired
    private AdminUnits units;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void emptyDistrict() {
        runner.into(ImportRequest.Mode.DIRECT);
        jdbc.update("delete from parcel_version");
        jdbc.update("delete from parcel");
        runner.registerDistrict(units);
    }

    @Test
    void goodRowsBecomeParcelsOfOneRecord() throws Exception {
        JsonNode job = run(PLANNER, OnInvalid.REJECT, square(0, 0), square(1, 0));

        assertThat(job.path("state").asString()).isEqualTo("DONE");
        assertThat(job.path("counts").path("accepted").asInt()).isEqualTo(2);
        assertThat(job.path("result").path("recordNumber").asString()).startsWith("NH-");
        assertThat(job.path("evidence").path("encoding").asString()).isEqualTo("GBK");
        List<Parcel> stored = stored();
        assertThat(stored).hasSize(2);
        assertThat(stored).extracting(parcel -> parcel.facts().holder()).containsOnly("平东社区经济联合社");
        assertThat(stored).extracting(parcel -> parcel.facts().townCode()).containsOnly("440605011");
        assertThat(stored)
                .extracting(Parcel::recordId)
                .containsOnly(job.path("result").path("recordId").asLong());
    }

    @Test
    void rowsWaitInADraftWhenAskedTo() throws Exception {
        runner.into(ImportRequest.Mode.DRAFT);
        JsonNode job = run(PLANNER, OnInvalid.REJECT, square(0, 0), square(1, 0));

        assertThat(job.path("state").asString()).isEqualTo("DONE");
        assertThat(job.path("result").path("draft").asBoolean()).isTrue();
        assertThat(stored()).isEmpty();
        Draft draft = drafts.draft(job.path("result").path("recordId").asLong());
        assertThat(draft.steps()).hasSize(1);
        assertThat(draft.edits())
                .extracting(edit -> edit.facts().holder())
                .containsOnly("平东社区经济联合社")
                .hasSize(2);
    }

    @Test
    void oneBadRowKeepsAllOutWhenAskedTo() throws Exception {
        JsonNode job = run(PLANNER, OnInvalid.REJECT, square(0, 0), bowTie(1, 0));

        assertThat(job.path("state").asString()).isEqualTo("FAILED");
        assertThat(job.path("problem").path("code").asString()).isEqualTo("ROWS_REFUSED");
        assertFinding(job, 2, "SELF_INTERSECTION");
        assertThat(stored()).isEmpty();
    }

    @Test
    void goodRowsGoInWithoutTheBadWhenAskedTo() throws Exception {
        JsonNode job = run(PLANNER, OnInvalid.SKIP, square(0, 0), bowTie(1, 0), square(0, 1));

        assertThat(job.path("state").asString()).isEqualTo("DONE");
        assertThat(job.path("counts").path("refused").asInt()).isEqualTo(1);
        assertThat(stored()).hasSize(2);
    }

    @Test
    void secondRowOnTheSameGroundIsRefused() throws Exception {
        JsonNode job =
                run(PLANNER, OnInvalid.SKIP, square(0, 0), square(0, 0).withCode(2), square(0.5, 0), square(0, 1));

        assertFinding(job, 2, "DUPLICATE");
        assertFinding(job, 3, "OVERLAP");
        assertThat(stored()).hasSize(2);
    }

    @Test
    void groundOfAStoredParcelIsRefused() throws Exception {
        run(PLANNER, OnInvalid.REJECT, square(0, 0));
        JsonNode job = run(
                PLANNER,
                OnInvalid.SKIP,
                square(0.5, 0).withCode(77),
                square(1.5, 0).withCode(78));

        assertFinding(job, 1, "OVERLAP");
        assertThat(job.path("findings").get(0).path("neighbourCode").asString()).isEqualTo(CODE.formatted(1));
        assertThat(stored()).hasSize(2);
    }

    @Test
    void codeThatIsTakenMalformedOrTwiceInTheFileIsRefused() throws Exception {
        run(PLANNER, OnInvalid.REJECT, square(0, 0));
        JsonNode job = run(
                PLANNER,
                OnInvalid.SKIP,
                square(2, 0).withCode(1),
                square(3, 0).withCode("44-1"),
                square(4, 0).withCode(9),
                square(5, 0).withCode(9));

        assertFinding(job, 1, "CODE_TAKEN");
        assertFinding(job, 2, "CODE_MALFORMED");
        assertFinding(job, 4, "CODE_DUPLICATE");
        assertThat(stored()).hasSize(2);
    }

    @Test
    void groundOutsideTheDistrictIsAnErrorForAPlannerAndAWarningForAnAdministrator() throws Exception {
        Row outside = square(523, 0).withCode(5);

        assertThat(run(PLANNER, OnInvalid.REJECT, outside).path("state").asString())
                .isEqualTo("FAILED");
        JsonNode job = run(ADMIN, OnInvalid.REJECT, outside);

        assertThat(job.path("state").asString()).isEqualTo("DONE");
        assertThat(job.path("counts").path("warnings").asInt()).isEqualTo(1);
    }

    @Test
    void unstatedSystemIsAskedForAndNeverGuessed() throws Exception {
        JsonNode job = run(PLANNER, OnInvalid.REJECT, "", Optional.empty(), square(0, 0));

        assertThat(job.path("problem").path("code").asString()).isEqualTo("CRS_UNKNOWN");
        assertThat(run(PLANNER, OnInvalid.REJECT, "", Optional.of(Srid.PLANE), square(0, 0))
                        .path("state")
                        .asString())
                .isEqualTo("DONE");
    }

    @Test
    void swappedAxesAreNoticed() throws Exception {
        Row swapped = new Row(
                "POLYGON ((2550300 407700, 2550400 407700, 2550400 407800, 2550300 407700))", CODE.formatted(5));

        assertThat(run(ADMIN, OnInvalid.REJECT, swapped)
                        .path("problem")
                        .path("code")
                        .asString())
                .isEqualTo("AXES_SWAPPED");
    }

    @Test
    void cancelledImportLeavesNothingBehind() throws Exception {
        Row[] many = new Row[12_000];
        for (int i = 0; i < many.length; i++) {
            many[i] = square(1 + i % 120, i / 120);
        }

        JsonNode job = runner.cancelled(folder -> upload(folder, PLANE, many), PLANNER);

        assertThat(job.path("state").asString()).isEqualTo("CANCELLED");
        assertThat(stored()).isEmpty();
    }

    @Test
    void jobBelongsToItsOwnerAndToAdministrators() throws Exception {
        String id = run(PLANNER, OnInvalid.REJECT, square(0, 0)).path("id").asString();

        Actor other = new Actor("other", "", Role.OFFICIAL, new Territory("440605"));
        assertThat(jobs.find(id, other)).isEmpty();
        assertThat(jobs.find(id, ADMIN)).isPresent();
        assertThat(jobs.own(PLANNER)).isNotEmpty();
        assertThat(jobs.own(other)).isEmpty();
    }

    private void assertFinding(JsonNode job, int row, String code) {
        assertThat(job.path("findings")
                        .valueStream()
                        .filter(finding -> finding.path("row").asInt() == row))
                .anySatisfy(finding -> {
                    assertThat(finding.path("code").asString()).isEqualTo(code);
                    assertThat(finding.path("messages").path("zh").asString()).isNotBlank();
                });
    }

    private List<Parcel> stored() {
        return parcels.list(ParcelFilter.ALL, 1_000);
    }

    private record Row(String wkt, String code) {

        Row withCode(int sequence) {
            return withCode(CODE.formatted(sequence));
        }

        Row withCode(String other) {
            return new Row(wkt, other);
        }
    }

    private static Row square(double column, double row) {
        double x = 407_700 + 100 * column;
        double y = 2_550_300 + 100 * row;
        String wkt =
                "POLYGON ((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))".formatted(x, y, x + 100, y + 100);
        return new Row(wkt, column == 0 && row == 0 ? CODE.formatted(1) : null);
    }

    private static Row bowTie(int column, int row) {
        double x = 407_700 + 100 * column;
        double y = 2_550_300 + 100 * row;
        String wkt =
                "POLYGON ((%1$s %2$s, %3$s %4$s, %3$s %2$s, %1$s %4$s, %1$s %2$s))".formatted(x, y, x + 100, y + 100);
        return new Row(wkt, null);
    }

    private JsonNode run(Actor actor, OnInvalid invalid, Row... rows) throws Exception {
        return run(actor, invalid, PLANE, Optional.empty(), rows);
    }

    private JsonNode run(Actor actor, OnInvalid invalid, String prj, Optional<Srid> crs, Row... rows) throws Exception {
        return runner.run(folder -> upload(folder, prj, rows), crs, invalid, actor);
    }

    private static Path upload(Path folder, String prj, Row... rows) throws Exception {
        Path files = Files.createDirectory(folder.resolve("written"));
        ShapefileWriter writer = new ShapefileWriter(files, FIELDS, ShapefileText.GBK, prj);
        try (writer) {
            for (Row row : rows) {
                Polygon polygon = (Polygon) new WKTReader().read(row.wkt());
                MultiPolygon shape = polygon.getFactory().createMultiPolygon(new Polygon[] {polygon});
                writer.write(shape, Arrays.asList(row.code(), "0601", "平东社区经济联合社", 10_000));
            }
        }
        return pack(writer, folder.resolve("upload"));
    }

    private static Path pack(ShapefileWriter writer, Path upload) throws IOException {
        try (OutputStream stream = Files.newOutputStream(upload)) {
            writer.pack("宗地", stream);
        }
        return upload;
    }
}
