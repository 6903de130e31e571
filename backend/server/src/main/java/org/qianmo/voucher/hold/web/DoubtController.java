package org.qianmo.voucher.hold.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.access.Actor;
import org.qianmo.check.FormCheck;
import org.qianmo.crs.Srid;
import org.qianmo.http.Problem;
import org.qianmo.http.ShapeReader;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.kernel.ledger.Unit;
import org.qianmo.record.web.RecordForm;
import org.qianmo.voucher.application.store.VoucherRows;
import org.qianmo.voucher.hold.Doubt;
import org.qianmo.voucher.hold.DoubtDesk;
import org.qianmo.voucher.hold.DoubtShelf;
import org.qianmo.voucher.hold.HeldPosition;
import org.qianmo.voucher.standing.Standings;
import org.qianmo.voucher.standing.VoucherStanding;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Doubts about ground: registered and ended by officials, read in their territory. */
@RestController
@RequestMapping("/api/vouchers/doubts")
class DoubtController {

    private static final int LIMIT_MAX = 200;

    private final DoubtDesk desk;
    private final DoubtShelf shelf;
    private final Standings standings;
    private final FormCheck forms;

    DoubtController(DoubtDesk desk, DoubtShelf shelf, Standings standings, FormCheck forms) {
        this.desk = desk;
        this.shelf = shelf;
        this.standings = standings;
        this.forms = forms;
    }

    /** @param amount in 亩, of house vouchers in m² */
    record Position(String serial, long holderId, Purpose purpose, Indicator indicator, BigDecimal amount) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(@JsonUnwrapped Doubt doubt, List<Position> positions) {}

    record Page(List<Doubt> doubts, Long next) {}

    @PostMapping
    ResponseEntity<Body> register(
            @RequestBody JsonNode body,
            @RequestHeader(name = "Idempotency-Key", required = false) String callerKey,
            Actor actor) {
        JsonNode geometry = body.path("geometry");
        List<MultiPolygon> grounds = geometry.isObject()
                ? List.of(forms.check(ShapeReader.read(geometry), Srid.WGS84)
                        .groundOrRefuse()
                        .lonLat())
                : List.of();
        Doubt doubt = desk.register(
                choice(Doubt.Kind.class, "kind", body.path("kind").asString("")),
                words(body),
                grounds,
                serial(body),
                RecordForm.callerKey(callerKey),
                actor);
        return ResponseEntity.created(URI.create("/api/vouchers/doubts/" + doubt.id()))
                .body(body(doubt));
    }

    private static String serial(JsonNode body) {
        String serial = body.path("serial").asString("");
        if (serial.length() > VoucherRows.SERIAL_CHARACTERS_MAX) {
            throw bad("serial");
        }
        return serial.isBlank() ? null : serial;
    }

    private static String words(JsonNode body) {
        String words = RecordForm.words(body, "words");
        if (words == null) {
            throw Problem.unprocessable("REASON_MISSING", "须说明理由", "a reason is needed");
        }
        return words;
    }

    @PostMapping("/{id}/close")
    Body close(@PathVariable long id, @RequestBody JsonNode body, Actor actor) {
        Doubt.State outcome =
                choice(Doubt.State.class, "outcome", body.path("outcome").asString(""));
        if (outcome == Doubt.State.OPEN) {
            throw bad("outcome");
        }
        return body(desk.close(id, outcome, words(body), actor));
    }

    @GetMapping("/{id}")
    Body one(@PathVariable long id, Actor actor) {
        return body(shelf.find(id, actor));
    }

    @GetMapping
    Page list(
            @RequestParam(required = false) String state,
            @RequestParam(required = false) Long before,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        Doubt.State asked = state == null || state.isBlank() ? null : choice(Doubt.State.class, "state", state);
        int bounded = Math.max(1, Math.min(limit, LIMIT_MAX));
        List<Doubt> found = shelf.list(asked, before, bounded, actor);
        return new Page(
                found,
                found.size() < bounded ? null : found.get(found.size() - 1).id());
    }

    private Body body(Doubt doubt) {
        return new Body(
                doubt, shelf.positions(doubt.id()).stream().map(this::position).toList());
    }

    private Position position(HeldPosition held) {
        Unit unit = standings
                .of(held.serial())
                .map(VoucherStanding::asset)
                .orElseThrow()
                .unit();
        return new Position(held.serial(), held.holder(), held.purpose(), held.indicator(), unit.shown(held.amount()));
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String name, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() -> bad(name));
    }

    private static Problem bad(String name) {
        return Problem.unprocessable(
                "BAD_VALUE", name + " 的值无效", "the value of " + name + " is not one of those allowed");
    }
}
