package org.qianmo.acreage.signoff.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.qianmo.access.Actor;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.signoff.Period;
import org.qianmo.acreage.signoff.PeriodDesk;
import org.qianmo.acreage.signoff.PeriodLine;
import org.qianmo.http.Bounds;
import org.qianmo.http.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Statements of months: prepared and signed by officials, read in their territory. */
@RestController
@RequestMapping("/api/statements/periods")
class PeriodController {

    private static final int LIMIT_MAX = 200;

    private final PeriodDesk desk;

    PeriodController(PeriodDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    ResponseEntity<Body> prepare(@RequestBody JsonNode body, Actor actor) {
        String territory = body.path("territory").asString("");
        if (!territory.matches("\\d{6}|\\d{9}|\\d{12}")) {
            throw bad("territory");
        }
        Period period = desk.prepare(territory, month(body.path("month").asString("")), actor);
        return ResponseEntity.created(URI.create("/api/statements/periods/" + period.id()))
                .body(body(period));
    }

    private static YearMonth month(String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            if (month.getYear() >= 1900 && month.getYear() < 3000) {
                return month;
            }
        } catch (DateTimeException unreadable) {
            throw bad("month");
        }
        throw bad("month");
    }

    @GetMapping
    Page list(
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw bad("limit");
        }
        List<Cover> covers =
                desk.list(actor, before, limit).stream().map(Cover::of).toList();
        return new Page(
                covers, covers.size() < limit ? null : covers.get(limit - 1).id());
    }

    @GetMapping("/{id}")
    Body find(@PathVariable long id, Actor actor) {
        return body(desk.find(id, actor));
    }

    @PostMapping("/{id}/sign")
    Body sign(@PathVariable long id, Actor actor) {
        return body(desk.sign(id, actor));
    }

    @PostMapping("/{id}/comments")
    List<Period.Comment> comment(@PathVariable long id, @RequestBody JsonNode body, Actor actor) {
        String words = body.path("words").asString("").strip();
        if (words.isEmpty() || words.length() > Bounds.PERIOD_COMMENT_CHARACTERS_MAX) {
            throw bad("words");
        }
        return desk.comment(id, words, actor);
    }

    private static Problem bad(String name) {
        return Problem.badRequest("BAD_PARAMETER", "参数 " + name + " 无效", "parameter " + name + " is not valid");
    }

    private Body body(Period period) {
        return new Body(
                Cover.of(period),
                period.previousId(),
                period.lines().stream().map(Line::of).toList(),
                period.text(),
                period.isIntact(),
                desk.recompute(period).equals(period.text()),
                desk.comments(period));
    }

    record Page(List<Cover> periods, Long next) {}

    /** @param state PREPARED or SIGNED */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cover(
            long id,
            String territory,
            String month,
            LocalDate firstDay,
            LocalDate lastDay,
            String state,
            Instant knownAt,
            String hash,
            String preparedBy,
            Instant preparedAt,
            String signedBy,
            Instant signedAt) {

        static Cover of(Period period) {
            return new Cover(
                    period.id(),
                    period.territory(),
                    YearMonth.from(period.firstDay()).toString(),
                    period.firstDay(),
                    period.lastDay(),
                    period.isSigned() ? "SIGNED" : "PREPARED",
                    period.knownAt(),
                    period.hash(),
                    period.preparedBy(),
                    period.preparedAt(),
                    period.signedBy(),
                    period.signedAt());
        }
    }

    /**
     * @param text over which the digest is
     * @param intact whether the digest is that of the text
     * @param recomputedEqual whether the increments, as known then, still give the same text
     */
    record Body(
            Cover period,
            Long previousId,
            List<Line> lines,
            String text,
            boolean intact,
            boolean recomputedEqual,
            List<Period.Comment> comments) {}

    /** @param unit {@code -} outside of all units, {@code *} in all of the territory */
    record Line(
            Category category,
            String categoryName,
            String categoryNameEn,
            String unit,
            BigDecimal openingSquareMetres,
            BigDecimal correctionsSquareMetres,
            BigDecimal addedSquareMetres,
            BigDecimal addedMu,
            boolean addedBalanced,
            BigDecimal closingSquareMetres,
            BigDecimal closingMu,
            boolean closingBalanced) {

        static Line of(PeriodLine line) {
            return new Line(
                    line.category(),
                    line.category().nameZh(),
                    line.category().nameEn(),
                    line.unit(),
                    line.opening().squareMetres(),
                    line.corrections().squareMetres(),
                    line.added().squareMetres(),
                    line.addedMu(),
                    line.addedMoved(),
                    line.closing().squareMetres(),
                    line.closingMu(),
                    line.closingMoved());
        }
    }
}
