package org.qianmo.acreage.signoff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.qianmo.access.Territory;
import org.qianmo.acreage.AcreageStatement;
import org.qianmo.acreage.AcreageStatements;
import org.qianmo.acreage.Level;
import org.qianmo.acreage.figure.FigureQuestion;
import org.qianmo.acreage.figure.Within;
import org.qianmo.kernel.geometry.Acreage;
import org.springframework.stereotype.Component;

/** Computes the lines of a month's statement from the increments, as they were known at an instant. */
@Component
class PeriodFigures {

    private static final int DISTRICT_DIGITS = 6;

    private final AcreageStatements statements;

    PeriodFigures(AcreageStatements statements) {
        this.statements = statements;
    }

    /** @param previous the signed statement of the month before; null for the first, which opens with all that was before it */
    List<PeriodLine> lines(Territory territory, LocalDate first, LocalDate last, Instant knownAt, Period previous) {
        Map<PeriodLine.Key, AcreageStatement.Line> added = of(territory, first, last, knownAt);
        Map<PeriodLine.Key, AcreageStatement.Line> closing = of(territory, null, last, knownAt);
        Map<PeriodLine.Key, Acreage> opening = new TreeMap<>();
        if (previous != null) {
            previous.lines().forEach(line -> opening.put(line.key(), line.closing()));
        }
        SortedSet<PeriodLine.Key> keys = new TreeSet<>(closing.keySet());
        keys.addAll(added.keySet());
        keys.addAll(opening.keySet());
        List<PeriodLine> lines = new ArrayList<>();
        for (PeriodLine.Key key : keys) {
            lines.add(line(
                    key,
                    previous == null ? null : opening.getOrDefault(key, Acreage.ZERO),
                    added.get(key),
                    closing.get(key)));
        }
        lines.sort(Comparator.comparing(PeriodLine::key));
        return lines;
    }

    private static PeriodLine line(
            PeriodLine.Key key, Acreage signed, AcreageStatement.Line added, AcreageStatement.Line closing) {
        Acreage ofMonth = added == null ? Acreage.ZERO : added.counted();
        Acreage end = closing == null ? Acreage.ZERO : closing.counted();
        Acreage opening = signed == null ? end.minus(ofMonth) : signed;
        return new PeriodLine(
                key.category(),
                key.unit(),
                opening,
                end.minus(ofMonth).minus(opening),
                ofMonth,
                added == null ? Acreage.ZERO.toMu().shown() : added.shownMu(),
                added != null && added.moved(),
                end,
                closing == null ? Acreage.ZERO.toMu().shown() : closing.shownMu(),
                closing != null && closing.moved());
    }

    private Map<PeriodLine.Key, AcreageStatement.Line> of(
            Territory territory, LocalDate from, LocalDate to, Instant knownAt) {
        AcreageStatement statement =
                statements.of(partsOf(territory), new FigureQuestion(null, from, to, knownAt), Within.of(territory));
        Map<PeriodLine.Key, AcreageStatement.Line> lines = new TreeMap<>();
        statement
                .lines()
                .forEach(line -> lines.put(
                        new PeriodLine.Key(line.category(), line.unit() == null ? PeriodLine.OUTSIDE : line.unit()),
                        line));
        statement.totals().forEach(line -> lines.put(new PeriodLine.Key(line.category(), PeriodLine.ALL), line));
        return lines;
    }

    private static Level partsOf(Territory territory) {
        if (territory.isVillage()) {
            return Level.ZONE;
        }
        return territory.code().length() == DISTRICT_DIGITS ? Level.TOWN : Level.VILLAGE;
    }
}
