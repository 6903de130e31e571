package org.qianmo.acreage.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.qianmo.access.Actor;
import org.qianmo.acreage.AcreageSeries;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.figure.FigureQuestion;
import org.qianmo.acreage.figure.Grain;
import org.qianmo.acreage.figure.Within;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Acreage by months or years. */
@RestController
class SeriesController {

    private final AcreageSeries series;
    private final StatementReader reader;

    SeriesController(AcreageSeries series, StatementReader reader) {
        this.series = series;
        this.reader = reader;
    }

    @GetMapping("/api/statements/acreage/series")
    Body series(
            @RequestParam(required = false) String category,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) OffsetDateTime knownAt,
            @RequestParam(required = false) String within,
            @RequestParam(defaultValue = "month") String step,
            Actor actor) {
        FigureQuestion question = reader.question(category, from, asOf, knownAt);
        Grain grain = StatementReader.choice(Grain.class, "step", step);
        if (grain == Grain.DAY) {
            throw StatementReader.bad("step");
        }
        Within ground = reader.within(within, actor);
        List<Line> lines =
                series.of(question, ground, grain).stream().map(Line::of).toList();
        return new Body(from, question.asOf(), question.knownAt(), step, ground.written(), lines, Rule.ACREAGE);
    }

    record Body(
            LocalDate from,
            LocalDate asOf,
            Instant knownAt,
            String step,
            String within,
            List<Line> series,
            Rule rule) {}

    record Line(
            Category category,
            String categoryName,
            String categoryNameEn,
            BigDecimal openingSquareMetres,
            BigDecimal openingMu,
            List<Point> points) {

        static Line of(AcreageSeries.Line line) {
            return new Line(
                    line.category(),
                    line.category().nameZh(),
                    line.category().nameEn(),
                    line.opening().squareMetres(),
                    line.opening().toMu().shown(),
                    line.points().stream().map(Point::of).toList());
        }
    }

    /** @param balanced whether {@code mu} was moved so that what was added adds up to what there is */
    record Point(
            LocalDate startsOn,
            LocalDate endsOn,
            BigDecimal squareMetres,
            BigDecimal mu,
            boolean balanced,
            int works,
            BigDecimal cumulativeSquareMetres,
            BigDecimal cumulativeMu) {

        static Point of(AcreageSeries.Point point) {
            return new Point(
                    point.startsOn(),
                    point.endsOn(),
                    point.added().squareMetres(),
                    point.mu(),
                    point.moved(),
                    point.works(),
                    point.cumulative().squareMetres(),
                    point.cumulativeMu());
        }
    }
}
