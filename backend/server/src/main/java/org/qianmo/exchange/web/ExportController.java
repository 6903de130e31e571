package org.qianmo.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.apache.catalina.connector.ClientAbortException;
import org.qianmo.access.Actor;
import org.qianmo.exchange.WorkFolder;
import org.qianmo.exchange.export.ExportRequest;
import org.qianmo.exchange.export.Exports;
import org.qianmo.exchange.export.OutgoingFormats;
import org.qianmo.exchange.layer.UnusableFile;
import org.qianmo.http.CutOff;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Layers as archives, sent while they are made. */
@RestController
class ExportController {

    /** Each reads a layer and keeps a core busy; more at once only make all of them slower. */
    private static final int AT_ONCE_MAX = 4;

    /** What fails before so much is written is a refusal with a reason; what fails behind it is a reply that breaks off. */
    private static final int HELD_BACK_BYTES = 1 << 16;

    private final Exports exports;
    private final ExportOrders orders;
    private final OutgoingFormats formats;
    private final WorkFolder work;
    private final Semaphore running = new Semaphore(AT_ONCE_MAX);

    ExportController(Exports exports, ExportOrders orders, OutgoingFormats formats, WorkFolder work) {
        this.exports = exports;
        this.orders = orders;
        this.formats = formats;
        this.work = work;
    }

    @GetMapping("/api/exports/formats")
    List<OutgoingFormats.Described> formats() {
        return formats.described();
    }

    @GetMapping("/api/exports/{layer}")
    void export(@PathVariable String layer, ExportForm form, Actor actor, HttpServletResponse response)
            throws IOException {
        send(orders.read(layer, form, actor), response);
    }

    /** The same with a form in the body, for selections that are too long for an address. */
    @PostMapping("/api/exports/{layer}")
    void exportSelection(@PathVariable String layer, ExportForm form, Actor actor, HttpServletResponse response)
            throws IOException {
        send(orders.read(layer, form, actor), response);
    }

    private void send(ExportRequest request, HttpServletResponse response) throws IOException {
        if (!running.tryAcquire()) {
            throw new Problem(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "EXPORTS_BUSY",
                    new Messages("同时导出的人过多，请稍后再试", "too many exports at once, try again later"));
        }
        try {
            sendNow(request, response);
        } finally {
            running.release();
        }
    }

    private void sendNow(ExportRequest request, HttpServletResponse response) throws IOException {
        Path folder = work.create();
        try {
            response.setBufferSize(HELD_BACK_BYTES);
            describe(request, response);
            exports.send(request, folder, response.getOutputStream());
        } catch (UnusableFile beyond) {
            Messages messages =
                    new Messages(beyond.notice().zh(), beyond.notice().en());
            throw refusal(response, new Problem(HttpStatus.UNPROCESSABLE_CONTENT, beyond.code(), messages));
        } catch (ClientAbortException gone) {
            throw gone;
        } catch (IOException failed) {
            throw refusal(response, new UncheckedIOException(failed));
        } catch (RuntimeException failed) {
            throw refusal(response, failed);
        } finally {
            WorkFolder.delete(folder);
        }
    }

    /** @return the reason, on a blank reply; where some of the archive has left already, what breaks it off */
    private static RuntimeException refusal(HttpServletResponse response, RuntimeException reason) {
        if (response.isCommitted()) {
            return new CutOff(reason);
        }
        response.reset();
        return reason;
    }

    private static void describe(ExportRequest request, HttpServletResponse response) {
        String name = "%s-%s-%d-%s.zip"
                .formatted(
                        request.source().layer(),
                        request.format().id(),
                        request.system().code(),
                        request.day());
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }
}
