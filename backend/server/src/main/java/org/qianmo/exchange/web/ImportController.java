package org.qianmo.exchange.web;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.crs.CoordinateSystems;
import org.qianmo.crs.Srid;
import org.qianmo.crs.UnknownCoordinateSystem;
import org.qianmo.exchange.ImportRequest;
import org.qianmo.exchange.ImportRequest.Mode;
import org.qianmo.exchange.ImportRequest.OnInvalid;
import org.qianmo.exchange.Imports;
import org.qianmo.exchange.ReadingChoice;
import org.qianmo.exchange.WorkFolder;
import org.qianmo.exchange.layer.TextEncoding;
import org.qianmo.exchange.layer.UploadedFile;
import org.qianmo.http.Problem;
import org.qianmo.job.Job;
import org.qianmo.landuse.LandUseCatalogue;
import org.qianmo.record.DirectChanges;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class ImportController {

    private static final int FILE_NAME_MAX = 150;

    private final Imports imports;
    private final WorkFolder work;
    private final CoordinateSystems systems;
    private final LandUseCatalogue landUse;
    private final AccessPolicy policy;
    private final DirectChanges direct;

    ImportController(
            Imports imports,
            WorkFolder work,
            CoordinateSystems systems,
            LandUseCatalogue landUse,
            AccessPolicy policy,
            DirectChanges direct) {
        this.imports = imports;
        this.work = work;
        this.systems = systems;
        this.landUse = landUse;
        this.policy = policy;
        this.direct = direct;
    }

    @PostMapping(path = "/api/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Job> start(
            @RequestParam MultipartFile file,
            @RequestParam Optional<String> crs,
            @RequestParam Optional<String> encoding,
            @RequestParam Optional<String> layer,
            @RequestParam Optional<String> landClass,
            @RequestParam Optional<String> mode,
            @RequestParam(defaultValue = "reject") String onInvalid,
            Actor actor)
            throws IOException {
        policy.mayEditLand(actor);
        Mode wanted = mode(mode, actor);
        Path folder = work.create();
        try {
            Path upload = folder.resolve("upload");
            ImportRequest request = new ImportRequest(
                    new UploadedFile(upload, fileName(file), folder),
                    given(layer),
                    ReadingChoice.of(
                            given(crs).map(this::system),
                            given(encoding).map(ImportController::encoding),
                            given(landClass).map(this::landClass)),
                    onInvalid(onInvalid),
                    wanted,
                    Optional.empty(),
                    actor);
            file.transferTo(upload);
            Job job = imports.start(request);
            return ResponseEntity.accepted()
                    .location(URI.create("/api/jobs/" + job.id()))
                    .body(job);
        } catch (IOException | RuntimeException refused) {
            WorkFolder.delete(folder);
            throw refused;
        }
    }

    /** Unless the caller says so, a file goes the way that the caller's drawings go. */
    private Mode mode(Optional<String> text, Actor actor) {
        String name = given(text).orElse(direct.mayLoad(actor) ? "direct" : "draft");
        switch (name.toLowerCase(Locale.ROOT)) {
            case "draft" -> {
                return Mode.DRAFT;
            }
            case "direct" -> {
                direct.requireLoad(actor);
                return Mode.DIRECT;
            }
            default -> throw bad("mode", "draft, direct");
        }
    }

    private Srid system(String text) {
        try {
            Srid srid = Srid.parse(text);
            systems.between(srid, Srid.CGCS2000);
            return srid;
        } catch (UnknownCoordinateSystem unknown) {
            throw Problem.unprocessable(
                    "CRS_UNKNOWN",
                    "没有这个坐标系：" + unknown.given(),
                    "there is no such coordinate system: " + unknown.given());
        }
    }

    private static TextEncoding encoding(String text) {
        return TextEncoding.named(text).orElseThrow(() -> bad("encoding", "UTF-8, GBK, …"));
    }

    private String landClass(String code) {
        return landUse.find(code).map(use -> use.code()).orElseThrow(() -> bad("landClass", "/api/land-classes"));
    }

    private static OnInvalid onInvalid(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "reject" -> OnInvalid.REJECT;
            case "skip" -> OnInvalid.SKIP;
            default -> throw bad("onInvalid", "reject, skip");
        };
    }

    private static Optional<String> given(Optional<String> text) {
        return text.map(String::strip).filter(value -> !value.isEmpty());
    }

    private static String fileName(MultipartFile file) {
        String path = Optional.ofNullable(file.getOriginalFilename()).orElse("").replace('\\', '/');
        String name = path.substring(path.lastIndexOf('/') + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        String shown = name.isEmpty() ? "upload.zip" : name;
        return shown.length() <= FILE_NAME_MAX ? shown : shown.substring(shown.length() - FILE_NAME_MAX);
    }

    private static Problem bad(String name, String allowed) {
        return Problem.badRequest(
                "BAD_PARAMETER", "参数 " + name + " 无效，可用：" + allowed, "parameter " + name + " takes: " + allowed);
    }
}
