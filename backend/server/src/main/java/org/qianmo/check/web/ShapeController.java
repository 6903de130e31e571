package org.qianmo.check.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.check.Form;
import org.qianmo.check.FormCheck;
import org.qianmo.check.Ground;
import org.qianmo.check.GroundCheck;
import org.qianmo.check.PlacedFinding;
import org.qianmo.crs.Srid;
import org.qianmo.crs.UnknownCoordinateSystem;
import org.qianmo.http.FindingBody;
import org.qianmo.http.Problem;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.topology.Severity;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Measures and checks shapes in any coordinate system, as GeoJSON or WKT. */
@RestController
class ShapeController {

    private final FormCheck formCheck;
    private final GroundCheck groundCheck;
    private final AccessPolicy policy;
    private final ShapeBody shapes;

    ShapeController(FormCheck formCheck, GroundCheck groundCheck, AccessPolicy policy, ShapeBody shapes) {
        this.formCheck = formCheck;
        this.groundCheck = groundCheck;
        this.policy = policy;
        this.shapes = shapes;
    }

    @PostMapping("/api/measure")
    Measure measure(
            @RequestParam(defaultValue = "EPSG:4326") String crs,
            @RequestHeader(name = "Content-Type", defaultValue = "application/json") String contentType,
            @RequestBody String body) {
        Form form = form(body, contentType, crs);
        Ground ground = form.ground().orElseThrow(() -> unmeasurable(form.findings()));
        return Measure.of(ground);
    }

    @PostMapping("/api/check")
    CheckBody check(
            @RequestParam(defaultValue = "EPSG:4326") String crs,
            @RequestParam(required = false) String against,
            @RequestParam(required = false) Set<Long> except,
            @RequestHeader(name = "Content-Type", defaultValue = "application/json") String contentType,
            @RequestBody String body,
            Actor actor) {
        Form form = form(body, contentType, crs);
        List<PlacedFinding> findings = new ArrayList<>(form.findings());
        form.ground().ifPresent(ground -> {
            if ("parcels".equals(against)) {
                findings.addAll(groundCheck.againstParcels(ground, except == null ? Set.of() : except, actor));
                Severity outside = policy.mayLoadGroundOutside(actor) ? Severity.WARNING : Severity.ERROR;
                findings.addAll(groundCheck.withinDistrict(ground, outside));
            }
        });
        Acreage area = form.ground().map(Ground::officialArea).orElse(null);
        return new CheckBody(
                findings.stream().map(finding -> finding.toBody(null)).toList(),
                area == null ? null : area.squareMetres(),
                area == null ? null : area.toMu().shown());
    }

    private Form form(String body, String contentType, String crs) {
        List<List<Coordinate[]>> polygons =
                contentType.startsWith("text/plain") ? shapes.wkt(body) : shapes.geoJson(body);
        try {
            return formCheck.check(polygons, Srid.parse(crs));
        } catch (UnknownCoordinateSystem e) {
            throw Problem.badRequest("CRS_UNKNOWN", "未知坐标系 " + crs, "unknown coordinate system " + crs);
        }
    }

    private static Problem unmeasurable(List<PlacedFinding> findings) {
        List<FindingBody> bodies =
                findings.stream().map(finding -> finding.toBody(null)).toList();
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT, "TOPOLOGY", bodies.get(0).messages(), bodies);
    }

    record CheckBody(List<FindingBody> findings, BigDecimal officialAreaSquareMetres, BigDecimal officialAreaMu) {}
}
