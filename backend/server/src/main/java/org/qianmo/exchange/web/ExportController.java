package org.qianmo.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.access.Actor;
import org.qianmo.crs.Srid;
import org.qianmo.crs.UnknownCoordinateSystem;
import org.qianmo.exchange.ParcelExport;
import org.qianmo.exchange.WorkFolder;
import org.qianmo.exchange.shapefile.ShapefileText;
import org.qianmo.exchange.shapefile.ShapefileWriter;
import org.qianmo.http.BoundingBox;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.qianmo.parcel.ParcelFilter;
import org.qianmo.parcel.View;
import org.qianmo.parcel.Views;
import org.qianmo.settings.DistrictSettings;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ExportController {

    /** Each export reads the whole layer and writes it to disk; more at once only make all of them slower. */
    private static final int AT_ONCE_MAX = 4;

    private static final String LAYER = "parcels";
    private static final Pattern UNIT = Pattern.compile("\\d{6}|\\d{9}|\\d{12}");

    private final ParcelExport export;
    private final WorkFolder work;
    private final Clock clock;
    private final DistrictSettings district;
    private final Views views;
    private final Semaphore running = new Semaphore(AT_ONCE_MAX);

    ExportController(ParcelExport export, WorkFolder work, Clock clock, DistrictSettings district, Views views) {
        this.export = export;
        this.work = work;
        this.clock = clock;
        this.district = district;
        this.views = views;
    }

    @GetMapping("/api/exports/parcels")
    void parcels(
            @RequestParam(defaultValue = "shapefile") String format,
            @RequestParam(defaultValue = "EPSG:4547") String crs,
            @RequestParam(defaultValue = "UTF-8") String encoding,
            @RequestParam Optional<String> town,
            @RequestParam Optional<Long> zone,
            @RequestParam Optional<String> bbox,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String knownAt,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        if (!format.equals("shapefile")) {
            throw bad("format", "shapefile");
        }
        Srid system = system(crs);
        ShapefileText text = ShapefileText.named(encoding).orElseThrow(() -> bad("encoding", "UTF-8, GBK"));
        View view = views.of(actor, asOf, knownAt);
        ParcelFilter filter = filter(view, town, zone, bbox);
        if (!running.tryAcquire()) {
            throw new Problem(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "EXPORTS_BUSY",
                    new Messages("同时导出的人过多，请稍后再试", "too many exports at once, try again later"));
        }
        Path folder = work.create();
        try {
            ShapefileWriter written = export.write(filter, system, text, folder);
            describe(response, system, view);
            written.pack(LAYER, response.getOutputStream());
        } finally {
            running.release();
            WorkFolder.delete(folder);
        }
    }

    private void describe(HttpServletResponse response, Srid system, View view) {
        LocalDate day =
                view.moment() == null ? district.today(clock) : view.moment().trueOn();
        String name = "%s-%d-%s.zip".formatted(LAYER, system.code(), day);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }

    private static Srid system(String text) {
        try {
            Srid system = Srid.parse(text);
            if (ParcelExport.writes(system)) {
                return system;
            }
        } catch (UnknownCoordinateSystem unknown) {
            throw bad("crs", "EPSG:4547, EPSG:4526, EPSG:4490");
        }
        throw bad("crs", "EPSG:4547, EPSG:4526, EPSG:4490");
    }

    private ParcelFilter filter(View view, Optional<String> town, Optional<Long> zone, Optional<String> bbox) {
        String unit = town.map(String::strip).filter(code -> !code.isEmpty()).orElse(null);
        if (unit != null && !UNIT.matcher(unit).matches()) {
            throw bad("town", district.code() + "…");
        }
        Envelope box = BoundingBox.parse(bbox.orElse(null));
        return view.in(box).ofUnit(unit).ofZone(zone.orElse(null));
    }

    private static Problem bad(String name, String allowed) {
        return Problem.badRequest(
                "BAD_PARAMETER", "参数 " + name + " 无效，可用：" + allowed, "parameter " + name + " takes: " + allowed);
    }
}
