package org.qianmo.record.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.qianmo.access.Actor;
import org.qianmo.access.PeopleOffice;
import org.qianmo.http.EntityTag;
import org.qianmo.http.Problem;
import org.qianmo.record.DocumentShelf;
import org.qianmo.record.RecordCover;
import org.qianmo.record.RecordDesk;
import org.qianmo.record.RecordDocument;
import org.qianmo.record.RecordEvent;
import org.qianmo.record.RecordFilter;
import org.qianmo.record.RecordKind;
import org.qianmo.record.RecordShelf;
import org.qianmo.record.RecordState;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /api/records}: the list, and covers. */
@RestController
@RequestMapping("/api/records")
class RecordController {

    private static final int LIMIT_MAX = 200;

    private final RecordDesk desk;
    private final RecordShelf shelf;
    private final DocumentShelf documents;
    private final RecordBodies bodies;
    private final PeopleOffice people;

    RecordController(
            RecordDesk desk, RecordShelf shelf, DocumentShelf documents, RecordBodies bodies, PeopleOffice people) {
        this.desk = desk;
        this.shelf = shelf;
        this.documents = documents;
        this.bodies = bodies;
        this.people = people;
    }

    record Page(List<RecordBody> records, Long next, Map<RecordState, Long> counts) {}

    @GetMapping
    Page list(
            @RequestParam(required = false) String state,
            @RequestParam(required = false) String author,
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) Long before,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        RecordFilter filter = new RecordFilter(
                choice(RecordState.class, "state", state),
                "me".equals(author) ? actor.username() : author,
                choice(RecordKind.class, "kind", kind),
                q == null || q.isBlank() ? null : q.strip(),
                before);
        int bounded = Math.max(1, Math.min(limit, LIMIT_MAX));
        List<RecordCover> found = shelf.list(filter, bounded, actor);
        Long next = found.size() < bounded ? null : found.get(found.size() - 1).id();
        return new Page(bodies.of(found, actor), next, shelf.counts(filter, actor));
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String name, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Problem.badRequest(
                        "BAD_PARAMETER", "参数 " + name + " 无效", "parameter " + name + " is not one of those allowed"));
    }

    @PostMapping
    ResponseEntity<RecordBody> open(
            @RequestBody JsonNode body,
            @RequestHeader(name = "Idempotency-Key", required = false) String callerKey,
            Actor actor) {
        RecordCover cover = desk.open(RecordForm.opening(body, callerKey), actor);
        return ResponseEntity.created(URI.create("/api/records/" + cover.id()))
                .eTag(EntityTag.of(cover.version()))
                .body(bodies.of(cover, actor));
    }

    record Event(int seq, RecordEvent.Kind kind, String actor, String actorName, Instant at, String words) {}

    record Opened(@JsonUnwrapped RecordBody cover, List<Event> events, List<RecordDocument> documents) {}

    @GetMapping("/{id}")
    ResponseEntity<Opened> one(@PathVariable long id, Actor actor) {
        RecordCover cover = shelf.find(id, actor);
        List<RecordEvent> events = shelf.events(id);
        Map<String, String> names =
                people.displayNames(events.stream().map(RecordEvent::actor).collect(Collectors.toSet()));
        List<Event> told = events.stream()
                .map(e -> new Event(e.seq(), e.kind(), e.actor(), names.get(e.actor()), e.at(), e.words()))
                .toList();
        return ResponseEntity.ok()
                .eTag(EntityTag.of(cover.version()))
                .body(new Opened(bodies.of(cover, actor), told, documents.list(id)));
    }

    @PatchMapping("/{id}")
    ResponseEntity<RecordBody> amend(
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) String ifMatch,
            @RequestBody JsonNode body,
            Actor actor) {
        int base = EntityTag.version(ifMatch).orElseThrow(EntityTag::conditionRequired);
        RecordCover now = shelf.find(id, actor);
        RecordCover amended = desk.amend(
                id,
                base,
                body.has("title") ? RecordForm.title(body) : now.title(),
                body.has("note") ? RecordForm.note(body) : now.note(),
                body.has("effectiveOn") ? RecordForm.effectiveOn(body) : now.effectiveOn(),
                actor);
        return ResponseEntity.ok().eTag(EntityTag.of(amended.version())).body(bodies.of(amended, actor));
    }
}
