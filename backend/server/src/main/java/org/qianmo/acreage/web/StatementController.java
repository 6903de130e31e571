package org.qianmo.acreage.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.acreage.AcreageStatement;
import org.qianmo.acreage.AcreageStatements;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.Level;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.qianmo.settings.DistrictSettings;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Consolidated acreage by district, town, village or zone. */
@RestController
class StatementController {

    private static final Messages RULE = new Messages(
            "同一类别内每块土地只计一次（按登记先后）；先汇总平方米，再一次换算为亩",
            "within a category ground counts once (in order of booking); m² are summed, mu are taken of the sum");

    private final AcreageStatements statements;
    private final UnitNames names;
    private final Clock clock;
    private final DistrictSettings district;
    private final AccessPolicy policy;

    StatementController(
            AcreageStatements statements,
            UnitNames names,
            Clock clock,
            DistrictSettings district,
            AccessPolicy policy) {
        this.statements = statements;
        this.names = names;
        this.clock = clock;
        this.district = district;
        this.policy = policy;
    }

    @GetMapping("/api/statements/acreage")
    Body acreage(
            @RequestParam(defaultValue = "town") String level,
            @RequestParam(required = false) String category,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf,
            Actor actor) {
        LocalDate day = asOf == null ? district.today(clock) : asOf;
        Category only = category == null || category.isBlank() ? null : choice(Category.class, "category", category);
        AcreageStatement statement =
                statements.of(choice(Level.class, "level", level), only, day, policy.readable(actor));
        List<Row> rows = statement.lines().stream()
                .map(line -> row(line, names.of(statement.level(), line.unit())))
                .toList();
        List<Row> totals =
                statement.totals().stream().map(line -> row(line, null)).toList();
        return new Body(day, level, rows, totals, RULE);
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String name, String text) {
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("BAD_PARAMETER", "参数 " + name + " 无效", "parameter " + name + " is not valid");
        }
    }

    private static Row row(AcreageStatement.Line line, UnitNames.Name name) {
        return new Row(
                line.unit(),
                name == null ? null : name.zh(),
                name == null ? null : name.en(),
                name == null ? null : name.townCode(),
                name == null ? null : name.townName(),
                line.category(),
                line.category().nameZh(),
                line.category().nameEn(),
                line.counted().squareMetres(),
                line.counted().toMu().shown(),
                line.works(),
                line.syntheticWorks() > 0);
    }

    record Body(LocalDate asOf, String level, List<Row> rows, List<Row> totals, Messages rule) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            String code,
            String name,
            String nameEn,
            String townCode,
            String townName,
            Category category,
            String categoryName,
            String categoryNameEn,
            BigDecimal squareMetres,
            BigDecimal mu,
            int works,
            boolean synthetic) {}
}
