package org.qianmo.target.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qianmo.access.Actor;
import org.qianmo.http.EntityTag;
import org.qianmo.http.Messages;
import org.qianmo.kernel.forecast.MonthlyForecast;
import org.qianmo.parcel.Views;
import org.qianmo.record.web.RecordForm;
import org.qianmo.settings.DistrictSettings;
import org.qianmo.target.BurnUp;
import org.qianmo.target.BurnUps;
import org.qianmo.target.Computed;
import org.qianmo.target.ComputedProgress;
import org.qianmo.target.CriticalPaths;
import org.qianmo.target.Reported;
import org.qianmo.target.Target;
import org.qianmo.target.TargetDesk;
import org.qianmo.target.TargetRegister;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Targets, what was reported of them, what the register adds up, and how it goes on. */
@RestController
class TargetController {

    private static final Messages METHOD = new Messages(
            "对最近至多 24 个完整月的验收增量做自助法（1000 次，先重抽历史再抽未来），中位数与 80% 区间；不考虑季节与剩余存量",
            "bootstrap of the increments of the last 24 whole months at most (1,000 paths, each over a past drawn anew):"
                    + " median and 80 % interval; season and what is left to do are not looked at");

    private final TargetRegister register;
    private final TargetDesk desk;
    private final ComputedProgress progress;
    private final BurnUps burnUps;
    private final CriticalPaths paths;
    private final Views views;
    private final DistrictSettings district;
    private final Clock clock;

    TargetController(
            TargetRegister register,
            TargetDesk desk,
            ComputedProgress progress,
            BurnUps burnUps,
            CriticalPaths paths,
            Views views,
            DistrictSettings district,
            Clock clock) {
        this.register = register;
        this.desk = desk;
        this.progress = progress;
        this.burnUps = burnUps;
        this.paths = paths;
        this.views = views;
        this.district = district;
        this.clock = clock;
    }

    record ListBody(LocalDate asOf, List<TargetBodies.Body> targets) {}

    /** @param burnUp null where nothing is computed */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OneBody(LocalDate asOf, TargetBodies.Body target, TargetBodies.BurnUpBody burnUp, Method method) {}

    record Method(Messages words, int confidencePercent, int monthsMin) {

        static final Method FORECAST =
                new Method(METHOD, MonthlyForecast.CONFIDENCE_PERCENT, MonthlyForecast.MONTHS_MIN);
    }

    @GetMapping("/api/targets")
    ListBody all(@RequestParam(required = false) String asOf, Actor actor) {
        LocalDate day = day(asOf);
        return new ListBody(
                day,
                register.all(actor).stream()
                        .map(target -> body(target, progress.of(target, day)))
                        .toList());
    }

    @GetMapping("/api/targets/{id}")
    ResponseEntity<OneBody> one(@PathVariable long id, @RequestParam(required = false) String asOf, Actor actor) {
        LocalDate day = day(asOf);
        Target target = register.find(id, actor);
        Optional<Computed> computed = progress.of(target, day);
        BurnUp burnUp = burnUps.of(target, day).orElse(null);
        TargetBodies.BurnUpBody burnUpBody = burnUp == null
                ? null
                : TargetBodies.BurnUpBody.of(burnUp, paths.of(target, computed.orElseThrow(), day, actor));
        Method method = burnUp == null ? null : Method.FORECAST;
        return ResponseEntity.ok()
                .eTag(EntityTag.of(target.version()))
                .body(new OneBody(day, body(target, computed), burnUpBody, method));
    }

    @PostMapping("/api/targets")
    ResponseEntity<TargetBodies.Body> add(
            @RequestBody JsonNode body,
            @RequestHeader(name = "Idempotency-Key", required = false) String callerKey,
            Actor actor) {
        desk.mayWrite(actor);
        Target added = desk.add(TargetForm.target(body), RecordForm.callerKey(callerKey), actor);
        return ResponseEntity.created(URI.create("/api/targets/" + added.id()))
                .eTag(EntityTag.of(added.version()))
                .body(body(added));
    }

    @PutMapping("/api/targets/{id}")
    ResponseEntity<TargetBodies.Body> change(
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestBody JsonNode body,
            Actor actor) {
        desk.mayWrite(actor);
        int base = EntityTag.version(ifMatch).orElseThrow(EntityTag::conditionRequired);
        Target changed = desk.change(id, base, TargetForm.target(body), actor);
        return ResponseEntity.ok().eTag(EntityTag.of(changed.version())).body(body(changed));
    }

    @PostMapping("/api/targets/{id}/reported")
    ResponseEntity<TargetBodies.ReportedBody> report(
            @PathVariable long id,
            @RequestBody JsonNode body,
            @RequestHeader(name = "Idempotency-Key", required = false) String callerKey,
            Actor actor) {
        desk.mayWrite(actor);
        Target target = register.find(id, actor);
        Reported stated = TargetForm.reported(body, target.unit(), district.today(clock));
        Reported added = desk.report(id, stated, RecordForm.callerKey(callerKey), actor);
        return ResponseEntity.created(URI.create("/api/targets/" + id))
                .body(TargetBodies.ReportedBody.of(added, target));
    }

    private LocalDate day(String asOf) {
        return asOf == null || asOf.isBlank() ? district.today(clock) : views.day(asOf);
    }

    private TargetBodies.Body body(Target target) {
        return body(target, progress.of(target, district.today(clock)));
    }

    private TargetBodies.Body body(Target target, Optional<Computed> computed) {
        return TargetBodies.of(target, computed.orElse(null), register.reported(target));
    }
}
