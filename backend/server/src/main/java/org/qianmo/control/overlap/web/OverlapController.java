package org.qianmo.control.overlap.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.qianmo.access.Actor;
import org.qianmo.check.FormCheck;
import org.qianmo.check.Ground;
import org.qianmo.control.overlap.ControlOverlaps;
import org.qianmo.control.overlap.LineOverlap;
import org.qianmo.control.overlap.OverlapGround;
import org.qianmo.control.overlap.OverlapSource;
import org.qianmo.control.overlap.web.OverlapBodies.Body;
import org.qianmo.control.overlap.web.OverlapBodies.GroundBody;
import org.qianmo.crs.Srid;
import org.qianmo.http.Problem;
import org.qianmo.http.ShapeReader;
import org.qianmo.parameter.LandParameters;
import org.qianmo.parameter.LandRules;
import org.qianmo.parcel.View;
import org.qianmo.parcel.Views;
import org.qianmo.settings.DistrictSettings;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Overlap with the control lines, of what is in the register and of what somebody draws. */
@RestController
class OverlapController {

    private final Map<String, OverlapSource> sources;
    private final ControlOverlaps overlaps;
    private final LandParameters parameters;
    private final FormCheck formCheck;
    private final Views views;
    private final DistrictSettings district;
    private final Clock clock;

    OverlapController(
            List<OverlapSource> sources,
            ControlOverlaps overlaps,
            LandParameters parameters,
            FormCheck formCheck,
            Views views,
            DistrictSettings district,
            Clock clock) {
        this.sources = sources.stream().collect(Collectors.toMap(OverlapSource::name, Function.identity()));
        this.overlaps = overlaps;
        this.parameters = parameters;
        this.formCheck = formCheck;
        this.views = views;
        this.district = district;
        this.clock = clock;
    }

    /** @param asked one of zone, unit, parcel and record, with an id */
    @GetMapping("/api/control-lines/overlaps")
    Body of(@RequestParam Map<String, String> asked, Actor actor) {
        List<String> named =
                asked.keySet().stream().filter(sources::containsKey).toList();
        if (named.size() != 1) {
            throw Problem.badRequest(
                    "BAD_PARAMETER", "须写明 " + names() + " 之一的编号", "one of " + names() + " is named, by its id");
        }
        String name = named.get(0);
        return body(sources.get(name).find(id(name, asked.get(name)), actor), actor);
    }

    private String names() {
        return sources.keySet().stream().sorted().collect(Collectors.joining(", "));
    }

    private static long id(String name, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Problem.badRequest("BAD_PARAMETER", "参数 " + name + " 无效", "parameter " + name + " is not valid");
        }
    }

    /**
     * @param body a GeoJSON polygon or a feature with one, EPSG:4326
     * @param construction whether something would be built there
     */
    @PostMapping("/api/control-lines/overlaps")
    Body ofDrawn(@RequestBody JsonNode body, @RequestParam(defaultValue = "true") boolean construction, Actor actor) {
        JsonNode geometry = "Feature".equals(body.path("type").asString("")) ? body.path("geometry") : body;
        Ground ground = formCheck.check(ShapeReader.read(geometry), Srid.WGS84).groundOrRefuse();
        OverlapGround drawn = new OverlapGround(null, null, null, ground.lonLat(), ground.officialArea(), construction);
        return body(OverlapSource.Grounds.of(drawn), actor);
    }

    private Body body(OverlapSource.Grounds grounds, Actor actor) {
        LocalDate today = district.today(clock);
        LandRules rules = parameters.on(today);
        View view = views.of(actor);
        List<List<LineOverlap>> now = overlaps.of(grounds.now(), rules);
        List<GroundBody> bodies = IntStream.range(0, now.size())
                .mapToObj(i -> GroundBody.of(grounds.now().get(i), now.get(i), view))
                .toList();
        boolean changes = !grounds.before().isEmpty();
        return new Body(
                today,
                OverlapBodies.worst(bodies.stream().map(GroundBody::verdict).toList()),
                bodies,
                changes
                        ? OverlapBodies.net(grounds.before(), overlaps.of(grounds.before(), rules), grounds.now(), now)
                        : null,
                rules.used().stream()
                        .filter(rule -> rule.name().startsWith("control."))
                        .toList());
    }
}
