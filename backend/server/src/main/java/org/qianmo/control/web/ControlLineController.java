package org.qianmo.control.web;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.access.Actor;
import org.qianmo.control.ControlLine;
import org.qianmo.control.ControlLineRegister;
import org.qianmo.http.BoundingBox;
import org.qianmo.http.Bounds;
import org.qianmo.http.Feature;
import org.qianmo.http.FeatureCollection;
import org.qianmo.http.Problem;
import org.qianmo.parcel.View;
import org.qianmo.parcel.Views;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The control lines of a place, with their exact ground. */
@RestController
class ControlLineController {

    private final ControlLineRegister lines;
    private final Views views;

    ControlLineController(ControlLineRegister lines, Views views) {
        this.lines = lines;
        this.views = views;
    }

    record Properties(
            ControlLine.Kind kind,
            String kindName,
            String kindNameEn,
            String name,
            String nameEn,
            String townCode,
            String villageCode,
            boolean synthetic) {

        static Properties of(ControlLine line) {
            return new Properties(
                    line.kind(),
                    line.kind().nameZh(),
                    line.kind().nameEn(),
                    line.name(),
                    line.nameEn(),
                    line.townCode(),
                    line.villageCode(),
                    line.synthetic());
        }
    }

    /** @param kind one of the three; all of them if absent */
    @GetMapping("/api/control-lines")
    FeatureCollection lines(
            @RequestParam(required = false) String bbox, @RequestParam(required = false) String kind, Actor actor) {
        Envelope box = BoundingBox.required(bbox);
        ControlLine.Kind wanted = kind == null ? null : kind(kind);
        View view = views.of(actor);
        List<Feature> features = lines.in(box).stream()
                .filter(line -> view.shows(line.townCode(), line.villageCode()))
                .filter(line -> wanted == null || line.kind() == wanted)
                .limit(Bounds.FEATURES_MAX)
                .map(line -> new Feature(line.id(), line.ground(), Properties.of(line)))
                .toList();
        return new FeatureCollection(features);
    }

    private static ControlLine.Kind kind(String name) {
        for (ControlLine.Kind kind : ControlLine.Kind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        throw Problem.badRequest("BAD_PARAMETER", "kind 应为 YJJBNT、STBHHX 或 CZKFBJ", "kind is YJJBNT, STBHHX or CZKFBJ");
    }
}
