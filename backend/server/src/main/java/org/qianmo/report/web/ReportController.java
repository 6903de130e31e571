package org.qianmo.report.web;

import java.net.URI;
import java.util.List;
import org.qianmo.access.Actor;
import org.qianmo.report.IssuedReport;
import org.qianmo.report.ReportDesk;
import org.qianmo.report.ReportFilter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Monthly reports: issued by planners and officials, read and recomputed in their territory. */
@RestController
@RequestMapping("/api/reports")
class ReportController {

    private static final int LIMIT_MAX = 200;

    private final ReportDesk desk;

    ReportController(ReportDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    ResponseEntity<ReportBodies.Cover> issue(@RequestBody JsonNode body, Actor actor) {
        String territory = ReportReader.territory(body.path("territory").asString(""));
        IssuedReport issued =
                desk.issue(territory, ReportReader.month(body.path("month").asString("")), actor);
        return ResponseEntity.created(URI.create("/api/reports/" + issued.code().text()))
                .body(cover(issued));
    }

    @GetMapping
    ReportBodies.Page list(
            @RequestParam(required = false) String territory,
            @RequestParam(required = false) String month,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw ReportReader.bad("limit");
        }
        ReportFilter filter = new ReportFilter(
                isGiven(territory) ? ReportReader.territory(territory) : null,
                isGiven(month) ? ReportReader.month(month) : null,
                before,
                limit);
        List<IssuedReport> reports = desk.list(filter, actor);
        Long next = reports.size() < limit ? null : reports.get(limit - 1).seq();
        return new ReportBodies.Page(reports.stream().map(this::cover).toList(), next);
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }

    @GetMapping("/{code}")
    ReportBodies.Body find(@PathVariable String code, Actor actor) {
        IssuedReport issued = desk.find(code, actor);
        return new ReportBodies.Body(cover(issued), desk.content(issued));
    }

    @GetMapping("/{code}/check")
    ReportBodies.CheckBody check(@PathVariable String code, Actor actor) {
        return ReportBodies.CheckBody.of(desk.check(code, actor));
    }

    private ReportBodies.Cover cover(IssuedReport issued) {
        return ReportBodies.Cover.of(issued, desk.content(issued));
    }
}
