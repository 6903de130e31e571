package org.qianmo.report.web;

import org.qianmo.access.Actor;
import org.qianmo.district.AdminUnit;
import org.qianmo.district.AdminUnits;
import org.qianmo.http.Messages;
import org.qianmo.report.ReportSchedules;
import org.qianmo.report.Schedule;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Which territories get a report every month; set by officials in their territory. */
@RestController
@RequestMapping("/api/reports/schedules")
class ReportScheduleController {

    private static final int LAST_DAY = 28;

    private final ReportSchedules schedules;
    private final AdminUnits units;

    ReportScheduleController(ReportSchedules schedules, AdminUnits units) {
        this.schedules = schedules;
        this.units = units;
    }

    @GetMapping
    ReportBodies.Schedules list(Actor actor) {
        return new ReportBodies.Schedules(
                schedules.list(actor).stream().map(this::body).toList());
    }

    @PutMapping("/{territory}")
    ReportBodies.ScheduleBody set(@PathVariable String territory, @RequestBody JsonNode body, Actor actor) {
        JsonNode day = body.path("dayOfMonth");
        if (!day.isInt() || day.intValue() < 1 || day.intValue() > LAST_DAY) {
            throw ReportReader.bad("dayOfMonth");
        }
        return body(schedules.set(ReportReader.territory(territory), day.intValue(), actor));
    }

    @DeleteMapping("/{territory}")
    ReportBodies.Schedules remove(@PathVariable String territory, Actor actor) {
        schedules.remove(ReportReader.territory(territory), actor);
        return list(actor);
    }

    private ReportBodies.ScheduleBody body(Schedule schedule) {
        String code = schedule.territory();
        Messages name = units.find(code).map(ReportScheduleController::name).orElse(new Messages(code, code));
        return ReportBodies.ScheduleBody.of(schedule, name);
    }

    private static Messages name(AdminUnit unit) {
        return new Messages(unit.name(), unit.nameEn() == null ? unit.name() : unit.nameEn());
    }
}
