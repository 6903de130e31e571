package org.qianmo.voucher.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.qianmo.kernel.ledger.Indicator.FLOOR_AREA;
import static org.qianmo.kernel.ledger.Indicator.QUOTA;
import static org.qianmo.kernel.ledger.Purpose.LIVE;
import static org.qianmo.kernel.ledger.Purpose.PLEDGED;
import static org.qianmo.kernel.ledger.Purpose.USED;
import static org.qianmo.voucher.passport.HolderScene.DAY;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qianmo.document.DocumentCode;
import org.qianmo.http.Problem;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.spatial.SpatialSql;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.voucher.passport.HolderBook;
import org.qianmo.voucher.passport.HolderScene;
import org.qianmo.voucher.passport.Span;
import org.qianmo.voucher.statement.store.StatementRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Statements as files, their codes, and what is said when the ledger says something else than it did. */
abstract class StatementContract extends RunningApplication {

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private SpatialSql database;

    @Autowired
    private TransactionTemplate transaction;

    private HolderScene scene;
    private String land;
    private String house;
    private String path;

    /** Before the period 0.700 亩 are there; in it 120.50 m² come, 0.200 亩 go, 0.100 are pledged and 0.050 used. */
    @BeforeEach
    void aPeriod() {
        scene = new HolderScene(application);
        land = scene.voucher(Asset.LAND);
        house = scene.voucher(Asset.HOUSE);
        scene.issue(land, QUOTA, 700, DAY.minusDays(30));
        scene.issue(house, FLOOR_AREA, 12_050, DAY);
        scene.book(EntryKind.TRANSFER, QUOTA, 200, scene.west, LIVE, scene.east, LIVE, land, DAY.plusDays(1));
        scene.book(EntryKind.PLEDGE, QUOTA, 100, scene.west, LIVE, scene.west, PLEDGED, land, DAY.plusDays(2));
        scene.book(EntryKind.REDEEM, QUOTA, 50, scene.west, LIVE, scene.west, USED, land, DAY.plusDays(3));
        path = "/api/vouchers/holders/" + scene.west + "/statement?from=" + DAY + "&to=" + DAY.plusDays(10);
    }

    private Reply file(String format) {
        return as(VIEWER).get(path + "&format=" + format).mustBe(200);
    }

    private static Workbook workbook(Reply file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file.bytes()));
    }

    @Test
    void workbookAddsUpItsEntriesAnew() throws IOException {
        try (Workbook workbook = workbook(file("xlsx"))) {
            Sheet balances = workbook.getSheet("结存");

            assertThat(evaluated(workbook))
                    .containsExactlyInAnyOrder(
                            land + " 可用 0.700 0.000 0.350 0.350 相符",
                            land + " 质押 0.000 0.100 0.000 0.100 相符",
                            land + " 已使用 0.000 0.050 0.000 0.050 相符",
                            house + " 可用 0.000 120.500 0.000 120.500 相符");
            assertThat(balances.getRow(1).getCell(9).getCellFormula()).startsWith("SUMIFS(");

            workbook.getSheet("分录").getRow(1).getCell(8).setCellValue(99);
            assertThat(evaluated(workbook)).as("another amount in an entry").anyMatch(row -> row.endsWith("不符"));
        }
    }

    private static List<String> evaluated(Workbook workbook) {
        FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        Sheet balances = workbook.getSheet("结存");
        List<String> rows = new ArrayList<>();
        for (int i = 1; i <= balances.getLastRowNum(); i++) {
            Row row = balances.getRow(i);
            StringBuilder text = new StringBuilder(
                    row.getCell(0).getStringCellValue() + " " + row.getCell(3).getStringCellValue());
            for (int column = 8; column < 12; column++) {
                text.append(" %.3f"
                        .formatted(evaluator.evaluate(row.getCell(column)).getNumberValue()));
            }
            rows.add(text + " " + evaluator.evaluate(row.getCell(13)).getStringValue());
        }
        return rows;
    }

    @Test
    void anOutsiderComputesTheCodeFromTheWorkbook() throws Exception {
        Reply file = file("xlsx");
        try (Workbook workbook = workbook(file)) {
            assertThat(new OutsideRecomputation(workbook).code()).isEqualTo(file.header("Statement-Code"));

            workbook.getSheet("结存").getRow(1).getCell(12).setCellValue(0.001);
            assertThat(new OutsideRecomputation(workbook).code()).isNotEqualTo(file.header("Statement-Code"));
        }
    }

    @Test
    void documentSaysWhatTheLedgerSays() throws Exception {
        boolean there = Files.isExecutable(Path.of("/usr/bin/pdftotext"));
        System.out.println(
                "pdftotext" + (there ? ": reads the document" : ": LEFT OUT, not installed (poppler-utils)"));
        assumeTrue(there || "true".equals(System.getenv("CI")), "pdftotext");

        Reply file = file("pdf");
        String text = text(file.bytes());

        assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(text)
                .contains("三券台账持有人对账单", "西村经济社" + scene.west, DAY + " 至 " + DAY.plusDays(10), land, house)
                .contains("持有人（签章）", "台账管理单位（盖章）")
                .containsPattern("第\\s*1\\s*页\\s*共\\s*[12]\\s*页")
                .contains(new DocumentCode(file.header("Statement-Code")).grouped())
                .containsPattern("可用\\s+亩\\s+0\\.700\\s+0\\.000\\s+0\\.350\\s+0\\.350")
                .containsPattern("可用\\s+m²\\s+0\\.00\\s+120\\.50\\s+0\\.00\\s+120\\.50");
        for (String hash : jdbc.queryForList(
                "select l.hash from ledger_link l join ledger_entry e on e.id = l.entry_id where e.voucher_serial = ?",
                String.class,
                house)) {
            assertThat(text).contains(hash);
        }
    }

    private static String text(byte[] pdf) throws Exception {
        Path folder = Path.of("target", "statements");
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, "statement", ".pdf");
        Files.write(file, pdf);
        Process process = new ProcessBuilder("/usr/bin/pdftotext", "-layout", file.toString(), "-").start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return text;
    }

    @Test
    void codeLeadsBackToTheEntriesWhateverIsBookedLater() {
        String code = file("pdf").header("Statement-Code");
        scene.book(EntryKind.REDEEM, QUOTA, 10, scene.west, LIVE, scene.west, USED, land, DAY.plusDays(3));

        JsonNode check = check(new DocumentCode(code).grouped().toLowerCase());

        assertThat(check.path("result").asString()).isEqualTo("SAME");
        assertThat(check.path("recomputed").asString()).isEqualTo(code);
        assertThat(check.path("entries").asInt()).isEqualTo(4);
        assertThat(check.path("holder").path("id").asLong()).isEqualTo(scene.west);
        assertThat(check.path("issuedBy").asString()).isEqualTo(VIEWER.username());
        assertThat(file("pdf").header("Statement-Code"))
                .as("what was booked late")
                .isNotEqualTo(code);
    }

    private JsonNode check(String code) {
        return as(VIEWER).get("/api/vouchers/statements/" + code).mustBe(200).json();
    }

    @Test
    void sameMomentGivesTheSameCodeInBothFormats() {
        path += "&knownAt=" + Instant.now();

        assertThat(file("pdf").header("Statement-Code")).isEqualTo(file("xlsx").header("Statement-Code"));
    }

    @Test
    void whatWasChangedInTheLedgerIsNamed() {
        String code = file("xlsx").header("Statement-Code");
        long seq = jdbc.queryForObject(
                "select l.seq from ledger_link l join ledger_entry e on e.id = l.entry_id"
                        + " where e.voucher_serial = ? and e.kind = 'REDEEM'",
                Long.class,
                land);

        past(() ->
                jdbc.update("update ledger_entry set amount = 49 where voucher_serial = ? and kind = 'REDEEM'", land));
        try {
            JsonNode check = check(code);
            assertThat(check.path("result").asString()).isEqualTo("DIFFERENT");
            assertThat(parts(check)).containsExactly("ENTRY " + seq, "BALANCES 0");
        } finally {
            past(() -> jdbc.update(
                    "update ledger_entry set amount = 50 where voucher_serial = ? and kind = 'REDEEM'", land));
        }
        assertThat(check(code).path("result").asString()).isEqualTo("SAME");
    }

    private static List<String> parts(JsonNode check) {
        return check.path("differences")
                .valueStream()
                .map(one -> one.path("part").asString() + " " + one.path("seq").asLong(0))
                .toList();
    }

    @Test
    void whatWasChangedInTheRegisterOfStatementsIsNamed() {
        String code = file("xlsx").header("Statement-Code");

        jdbc.update("update holder_statement set head_hash = ? where code = ?", "0".repeat(64), code);
        assertThat(parts(check(code)).get(0)).startsWith("HEAD");
        jdbc.update("update holder_statement set to_day = ? where code = ?", DAY, code);
        assertThat(parts(check(code))).contains("ENTRIES 0", "BALANCES 0");
    }

    /** As somebody would who has the database. */
    private void past(Runnable change) {
        if (!database.embedded()) {
            transaction.executeWithoutResult(status -> {
                jdbc.execute("set local session_replication_role = replica");
                change.run();
            });
            return;
        }
        jdbc.execute("drop trigger ledger_entry_append_only");
        try {
            change.run();
        } finally {
            jdbc.execute("create trigger ledger_entry_append_only before update, delete on ledger_entry"
                    + " for each row call 'org.qianmo.voucher.store.AppendOnlyLedger'");
        }
    }

    @Test
    void whatIsTooLongIsAskedForInShorterPeriods() {
        Statements three = new Statements(
                application.getBean(HolderBook.class),
                application.getBean(StatementRows.class),
                transaction,
                Clock.systemUTC(),
                3);
        Span span = Span.of(DAY, DAY.plusDays(10), Instant.now());

        assertThatThrownBy(() -> three.issue(scene.west, span, VIEWER))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.body().code()).isEqualTo("STATEMENT_TOO_LONG"));
        assertThat(three.issue(scene.west, Span.of(DAY, DAY.plusDays(2), Instant.now()), VIEWER)
                        .entries())
                .hasSize(3);
    }

    @Test
    void aHolderWithoutEntriesHasAStatementToo() throws Exception {
        path = "/api/vouchers/holders/" + scene.east + "/statement?from=2020-01-01&to=2020-12-31";

        assertThat(file("pdf").bytes()).startsWith("%PDF".getBytes());
        try (Workbook workbook = workbook(file("xlsx"))) {
            assertThat(evaluated(workbook)).isEmpty();
            assertThat(new OutsideRecomputation(workbook).code()).hasSize(26);
        }
    }

    @Test
    void whatIsNoStatementIsSaidSo() {
        as(VIEWER).get(path + "&format=docx").mustBeProblem(400, "BAD_PARAMETER");
        as(VIEWER).get("/api/vouchers/statements/" + "0".repeat(26)).mustBeProblem(404, "NOT_FOUND");
        as(VIEWER).get("/api/vouchers/statements/x").mustBeProblem(404, "NOT_FOUND");
        as(VIEWER).get("/api/vouchers/holders/2/statement").mustBeProblem(404, "NOT_FOUND");
        as(VIEWER).get(path.replace("from=" + DAY, "from=2999-01-01")).mustBeProblem(422, "MOMENT_IN_FUTURE");
    }
}
