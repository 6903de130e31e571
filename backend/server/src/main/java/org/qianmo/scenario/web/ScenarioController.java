package org.qianmo.scenario.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.qianmo.access.Actor;
import org.qianmo.district.AdminUnits;
import org.qianmo.http.Bounds;
import org.qianmo.http.EntityTag;
import org.qianmo.http.Problem;
import org.qianmo.record.web.RecordForm;
import org.qianmo.scenario.ScenarioDesk;
import org.qianmo.scenario.ScenarioSet;
import org.qianmo.scenario.ScenarioShelf;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
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

/** Sets of scenarios: read by those whose territory holds theirs, written by its planners and above. */
@RestController
@RequestMapping("/api/scenarios")
class ScenarioController {

    private final ScenarioShelf shelf;
    private final ScenarioDesk desk;
    private final AdminUnits units;

    ScenarioController(ScenarioShelf shelf, ScenarioDesk desk, AdminUnits units) {
        this.shelf = shelf;
        this.desk = desk;
        this.units = units;
    }

    /** @param next id before which the next page begins; null on the last */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<SetBody> sets, Long next) {}

    /** @param before null for the first page */
    @GetMapping
    Page list(@RequestParam(required = false) Long before, @RequestParam(defaultValue = "50") int limit, Actor actor) {
        if (limit < 1 || limit > Bounds.SCENARIOS_PAGE_MAX) {
            throw Problem.badRequest(
                    "BAD_PARAMETER",
                    "limit 应为 1 至 " + Bounds.SCENARIOS_PAGE_MAX,
                    "limit is 1 to " + Bounds.SCENARIOS_PAGE_MAX);
        }
        List<SetBody> sets = shelf.list(before == null ? Long.MAX_VALUE : before, limit, actor).stream()
                .map(this::body)
                .toList();
        return new Page(sets, sets.size() < limit ? null : sets.get(limit - 1).id());
    }

    private SetBody body(ScenarioSet set) {
        return SetBody.of(set, units.find(set.territory().code()));
    }

    @GetMapping("/{id}")
    ResponseEntity<SetBody> one(@PathVariable long id, Actor actor) {
        return tagged(shelf.find(id, actor));
    }

    private ResponseEntity<SetBody> tagged(ScenarioSet set) {
        return ResponseEntity.ok().eTag(EntityTag.of(set.version())).body(body(set));
    }

    @PostMapping
    ResponseEntity<SetBody> add(
            @RequestBody JsonNode body,
            @RequestHeader(name = "Idempotency-Key", required = false) String callerKey,
            Actor actor) {
        desk.mayWrite(ScenarioForm.territory(body).code(), actor);
        ScenarioSet added = desk.add(ScenarioForm.read(body), RecordForm.callerKey(callerKey), actor);
        return ResponseEntity.created(URI.create("/api/scenarios/" + added.id()))
                .eTag(EntityTag.of(added.version()))
                .body(body(added));
    }

    @PutMapping("/{id}")
    ResponseEntity<SetBody> change(
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestBody JsonNode body,
            Actor actor) {
        desk.mayChange(id, actor);
        int base = EntityTag.version(ifMatch).orElseThrow(EntityTag::conditionRequired);
        return tagged(desk.change(id, base, ScenarioForm.read(body), actor));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> remove(
            @PathVariable long id, @RequestHeader(name = "If-Match", required = false) String ifMatch, Actor actor) {
        desk.mayChange(id, actor);
        int base = EntityTag.version(ifMatch).orElseThrow(EntityTag::conditionRequired);
        desk.remove(id, base, actor);
        return ResponseEntity.noContent().build();
    }
}
