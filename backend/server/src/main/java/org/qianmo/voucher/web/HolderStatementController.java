package org.qianmo.voucher.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.qianmo.access.Actor;
import org.qianmo.district.AdminUnits;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.qianmo.settings.DistrictSettings;
import org.qianmo.voucher.passport.Span;
import org.qianmo.voucher.statement.HolderStatement;
import org.qianmo.voucher.statement.Letterhead;
import org.qianmo.voucher.statement.StatementPdf;
import org.qianmo.voucher.statement.StatementWorkbook;
import org.qianmo.voucher.statement.Statements;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Statements of holders as files, and what their codes stand for. */
@RestController
class HolderStatementController {

    /** Each holds its file in memory and keeps a core busy. */
    private static final int AT_ONCE_MAX = 2;

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** The code on the statement, for programs. */
    private static final String CODE_HEADER = "Statement-Code";

    private final Statements statements;
    private final StatementPdf pdf;
    private final StatementWorkbook workbook;
    private final BookMoments moments;
    private final AdminUnits units;
    private final DistrictSettings district;
    private final Semaphore running = new Semaphore(AT_ONCE_MAX);

    HolderStatementController(
            Statements statements,
            StatementPdf pdf,
            StatementWorkbook workbook,
            BookMoments moments,
            AdminUnits units,
            DistrictSettings district) {
        this.statements = statements;
        this.pdf = pdf;
        this.workbook = workbook;
        this.moments = moments;
        this.units = units;
        this.district = district;
    }

    @GetMapping("/api/vouchers/holders/{id}/statement")
    ResponseEntity<byte[]> statement(
            @PathVariable long id,
            @RequestParam(defaultValue = "pdf") String format,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) String knownAt,
            Actor actor)
            throws IOException {
        boolean paper = format.equals("pdf");
        if (!paper && !format.equals("xlsx")) {
            throw Problem.badRequest("BAD_PARAMETER", "format 应为 pdf 或 xlsx", "format is pdf or xlsx");
        }
        Span span = moments.span(from, to, knownAt);
        if (!running.tryAcquire()) {
            throw new Problem(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "EXPORTS_BUSY",
                    new Messages("同时开具对账单的人过多，请稍后再试", "too many statements at once, try again later"));
        }
        try {
            HolderStatement statement = statements.issue(id, span, actor);
            return reply(statement, format, paper ? MediaType.APPLICATION_PDF : XLSX, bytes(statement, paper));
        } finally {
            running.release();
        }
    }

    private byte[] bytes(HolderStatement statement, boolean paper) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (paper) {
            pdf.write(statement, letterhead(statement), bytes);
        } else {
            workbook.write(statement, letterhead(statement), bytes);
        }
        return bytes.toByteArray();
    }

    private Letterhead letterhead(HolderStatement statement) {
        String town = units.name(statement.holder().townCode());
        String village = units.name(statement.holder().villageCode());
        String place = town == null ? district.name() : village == null ? town : town + "　" + village;
        return new Letterhead(district.name(), place, district.timeZone());
    }

    private static ResponseEntity<byte[]> reply(
            HolderStatement statement, String format, MediaType type, byte[] bytes) {
        String name =
                "statement-%d-%s-%s.%s".formatted(statement.holder().id(), statement.from(), statement.to(), format);
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(CODE_HEADER, statement.code().text())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }

    @GetMapping("/api/vouchers/statements/{code}")
    StatementCheckBody check(@PathVariable String code, Actor actor) {
        return StatementCheckBody.of(statements.check(code, actor), units);
    }
}
