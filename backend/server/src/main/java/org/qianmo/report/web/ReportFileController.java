package org.qianmo.report.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import org.qianmo.access.Actor;
import org.qianmo.document.DocumentCode;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.qianmo.report.IssuedReport;
import org.qianmo.report.MonthlyReport;
import org.qianmo.report.ReportDesk;
import org.qianmo.report.paper.ReportPaper;
import org.qianmo.report.sheet.ReportWorkbook;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Monthly reports as files. */
@RestController
class ReportFileController {

    /** Each holds its file in memory and keeps a core busy. */
    private static final int AT_ONCE_MAX = 2;

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ReportDesk desk;
    private final ReportPaper paper;
    private final ReportWorkbook workbook;
    private final Semaphore running = new Semaphore(AT_ONCE_MAX);

    ReportFileController(ReportDesk desk, ReportPaper paper, ReportWorkbook workbook) {
        this.desk = desk;
        this.paper = paper;
        this.workbook = workbook;
    }

    @GetMapping("/api/reports/{code}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String code, Actor actor) throws IOException {
        return file(code, "pdf", MediaType.APPLICATION_PDF, paper::write, actor);
    }

    @GetMapping("/api/reports/{code}/xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable String code, Actor actor) throws IOException {
        return file(code, "xlsx", XLSX, workbook::write, actor);
    }

    private interface Writer {
        void write(MonthlyReport report, DocumentCode code, OutputStream stream) throws IOException;
    }

    private ResponseEntity<byte[]> file(String code, String ending, MediaType type, Writer writer, Actor actor)
            throws IOException {
        IssuedReport issued = desk.find(code, actor);
        MonthlyReport content = desk.content(issued);
        if (!running.tryAcquire()) {
            throw new Problem(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "EXPORTS_BUSY",
                    new Messages("同时导出报告的人过多，请稍后再试", "too many reports are written at once, try again later"));
        }
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            writer.write(content, issued.code(), bytes);
            String name = ReportBodies.Cover.of(issued, content).fileName() + "." + ending;
            return ResponseEntity.ok()
                    .contentType(type)
                    .cacheControl(CacheControl.noStore())
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(name, StandardCharsets.UTF_8)
                                    .build()
                                    .toString())
                    .body(bytes.toByteArray());
        } finally {
            running.release();
        }
    }
}
