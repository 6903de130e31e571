package org.qianmo.unit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.qianmo.access.Actor;
import org.qianmo.district.AdminUnits;
import org.qianmo.http.BoundingBox;
import org.qianmo.http.EntityTag;
import org.qianmo.http.Feature;
import org.qianmo.http.Problem;
import org.qianmo.kernel.acceptance.Judged;
import org.qianmo.parameter.StatedValue;
import org.qianmo.parcel.Views;
import org.qianmo.record.web.RecordForm;
import org.qianmo.settings.DistrictSettings;
import org.qianmo.unit.ConsolidationUnit;
import org.qianmo.unit.ConsolidationUnit.KeyGroup;
import org.qianmo.unit.ConsolidationUnit.Kind;
import org.qianmo.unit.ConsolidationUnit.PlanType;
import org.qianmo.unit.ConsolidationUnit.Status;
import org.qianmo.unit.ConsolidationUnit.Theme;
import org.qianmo.unit.IndicatorSheet;
import org.qianmo.unit.IndicatorSheets;
import org.qianmo.unit.UnitDesk;
import org.qianmo.unit.UnitRegister;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Areas, units, projects and key areas, and the acceptance indicators of each. */
@RestController
@RequestMapping("/api/consolidation/units")
class ConsolidationUnitController {

    private final UnitRegister register;
    private final UnitDesk desk;
    private final UnitForm form;
    private final IndicatorSheets sheets;
    private final AdminUnits adminUnits;
    private final Views views;
    private final DistrictSettings district;
    private final Clock clock;

    ConsolidationUnitController(
            UnitRegister register,
            UnitDesk desk,
            UnitForm form,
            IndicatorSheets sheets,
            AdminUnits adminUnits,
            Views views,
            DistrictSettings district,
            Clock clock) {
        this.register = register;
        this.desk = desk;
        this.form = form;
        this.sheets = sheets;
        this.adminUnits = adminUnits;
        this.views = views;
        this.district = district;
        this.clock = clock;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(
            long id,
            String code,
            Kind kind,
            String kindName,
            String kindNameEn,
            String name,
            String nameEn,
            Theme theme,
            PlanType planType,
            KeyGroup keyGroup,
            Long parentId,
            Status status,
            LocalDate baselineOn,
            LocalDate completedOn,
            String source,
            String townCode,
            String townName,
            String villageCode,
            String villageName,
            BigDecimal officialAreaSquareMetres,
            BigDecimal officialAreaMu,
            double[] bbox,
            boolean synthetic,
            int version) {}

    private Body body(ConsolidationUnit unit) {
        return new Body(
                unit.id(),
                unit.code(),
                unit.kind(),
                unit.kind().nameZh(),
                unit.kind().nameEn(),
                unit.name(),
                unit.nameEn(),
                unit.theme(),
                unit.planType(),
                unit.keyGroup(),
                unit.parentId(),
                unit.status(),
                unit.baselineOn(),
                unit.completedOn(),
                unit.source(),
                unit.townCode(),
                adminUnits.name(unit.townCode()),
                unit.villageCode(),
                adminUnits.name(unit.villageCode()),
                unit.officialArea().squareMetres(),
                unit.officialArea().toMu().shown(),
                BoundingBox.of(unit.outline().getEnvelopeInternal()),
                unit.synthetic(),
                unit.version());
    }

    private Feature feature(ConsolidationUnit unit) {
        return new Feature(unit.id(), unit.outline(), body(unit));
    }

    record ListBody(List<Body> units) {}

    @GetMapping
    ListBody all(@RequestParam(required = false) String kind, Actor actor) {
        Kind wanted = kind == null ? null : kind(kind);
        return new ListBody(register.all(views.of(actor)).stream()
                .filter(unit -> wanted == null || unit.kind() == wanted)
                .map(this::body)
                .toList());
    }

    private static Kind kind(String name) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.badRequest(
                        "BAD_PARAMETER",
                        "kind 应为 " + Arrays.toString(Kind.values()),
                        "kind is one of " + Arrays.toString(Kind.values())));
    }

    @GetMapping("/{id}")
    ResponseEntity<Feature> one(@PathVariable long id, Actor actor) {
        ConsolidationUnit unit = register.find(id, actor);
        return ResponseEntity.ok().eTag(EntityTag.of(unit.version())).body(feature(unit));
    }

    @PostMapping
    ResponseEntity<Feature> add(
            @RequestBody JsonNode body,
            @RequestHeader(name = "Idempotency-Key", required = false) String callerKey,
            Actor actor) {
        desk.mayWrite(actor);
        ConsolidationUnit added = desk.add(form.read(body, actor), RecordForm.callerKey(callerKey), actor);
        return ResponseEntity.created(URI.create("/api/consolidation/units/" + added.id()))
                .eTag(EntityTag.of(added.version()))
                .body(feature(added));
    }

    @PutMapping("/{id}")
    ResponseEntity<Feature> change(
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestBody JsonNode body,
            Actor actor) {
        desk.mayWrite(actor);
        int base = EntityTag.version(ifMatch).orElseThrow(EntityTag::conditionRequired);
        ConsolidationUnit changed = desk.change(id, base, form.read(body, actor), actor);
        return ResponseEntity.ok().eTag(EntityTag.of(changed.version())).body(feature(changed));
    }

    /** @param uncovered ground of the unit in no parcel, of which nothing was judged */
    record SheetBody(
            Body unit,
            LocalDate before,
            LocalDate after,
            Uncovered uncovered,
            List<Judged> indicators,
            List<StatedValue> rules) {}

    record Uncovered(BigDecimal beforeSquareMetres, BigDecimal afterSquareMetres) {}

    /**
     * @param before the unit's baseline if absent
     * @param after its completion if absent, or today until then
     */
    @GetMapping("/{id}/indicators")
    SheetBody indicators(
            @PathVariable long id,
            @RequestParam(required = false) String before,
            @RequestParam(required = false) String after,
            Actor actor) {
        ConsolidationUnit unit = register.find(id, actor);
        LocalDate last = after == null ? end(unit) : views.day(after);
        LocalDate first = before == null ? unit.baselineOn() : views.day(before);
        if (first == null || !first.isBefore(last)) {
            throw Problem.badRequest(
                    "BAD_PARAMETER",
                    "须有基期 before，早于 after；该单元未登记基期时须写明",
                    "before, a day earlier than after, is wanted where the unit has no baseline");
        }
        IndicatorSheet sheet = sheets.of(unit, first, last);
        return new SheetBody(
                body(unit),
                sheet.before(),
                sheet.after(),
                new Uncovered(
                        sheet.uncoveredBefore().squareMetres(),
                        sheet.uncoveredAfter().squareMetres()),
                sheet.judged(),
                sheet.rules());
    }

    private LocalDate end(ConsolidationUnit unit) {
        LocalDate today = district.today(clock);
        LocalDate completed = unit.completedOn();
        return completed == null || completed.isAfter(today) ? today : completed;
    }
}
