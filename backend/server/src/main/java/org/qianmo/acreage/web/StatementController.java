package org.qianmo.acreage.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.qianmo.access.Actor;
import org.qianmo.acreage.AcreageStatement;
import org.qianmo.acreage.AcreageStatements;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.Level;
import org.qianmo.acreage.figure.FigureQuestion;
import org.qianmo.acreage.figure.Within;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Consolidated acreage by district, town, village or zone. */
@RestController
class StatementController {

    private final AcreageStatements statements;
    private final UnitNames names;
    private final StatementReader reader;

    StatementController(AcreageStatements statements, UnitNames names, StatementReader reader) {
        this.statements = statements;
        this.names = names;
        this.reader = reader;
    }

    @GetMapping("/api/statements/acreage")
    Body acreage(
            @RequestParam(defaultValue = "town") String level,
            @RequestParam(required = false) String category,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) OffsetDateTime knownAt,
            @RequestParam(required = false) String within,
            Actor actor) {
        Level by = StatementReader.choice(Level.class, "level", level);
        FigureQuestion question = reader.question(category, from, asOf, knownAt);
        Within ground = reader.within(within, actor);
        AcreageStatement statement = statements.of(by, question, ground);
        List<Row> rows = statement.lines().stream()
                .map(line -> row(line, names.of(by, line.unit())))
                .toList();
        List<Row> totals =
                statement.totals().stream().map(line -> row(line, null)).toList();
        return new Body(question.asOf(), from, question.knownAt(), level, ground.written(), rows, totals, Rule.ACREAGE);
    }

    private static Row row(AcreageStatement.Line line, UnitNames.Name name) {
        return new Row(
                line.unit(),
                name == null ? null : name.zh(),
                name == null ? null : name.en(),
                name == null ? null : name.townCode(),
                name == null ? null : name.townName(),
                line.within().written(),
                line.category(),
                line.category().nameZh(),
                line.category().nameEn(),
                line.counted().squareMetres(),
                line.shownMu(),
                line.moved(),
                line.works(),
                line.syntheticWorks() > 0);
    }

    /**
     * @param from null for no beginning
     * @param knownAt null for all that is booked
     * @param within the ground of the totals
     */
    record Body(
            LocalDate asOf,
            LocalDate from,
            Instant knownAt,
            String level,
            String within,
            List<Row> rows,
            List<Row> totals,
            Rule rule) {}

    /**
     * @param within the ground of the row, to open it with
     * @param balanced whether its 亩 were moved so that parts add up
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            String code,
            String name,
            String nameEn,
            String townCode,
            String townName,
            String within,
            Category category,
            String categoryName,
            String categoryNameEn,
            BigDecimal squareMetres,
            BigDecimal mu,
            boolean balanced,
            int works,
            boolean synthetic) {}
}
