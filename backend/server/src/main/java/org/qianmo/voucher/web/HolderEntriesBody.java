package org.qianmo.voucher.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.qianmo.kernel.ledger.Unit;
import org.qianmo.voucher.passport.HolderLine;
import org.qianmo.voucher.passport.Span;

/**
 * A page of a holder's entries.
 *
 * @param next what to go on from; null at the end
 */
record HolderEntriesBody(
        HolderBody holder, LocalDate from, LocalDate to, Instant knownAt, List<Line> entries, String next) {

    /**
     * An entry as the holder sees it.
     *
     * @param change what the holder has more of the indicator after it
     * @param balance what the holder then has of it: at hand, pledged, reserved or held
     * @param live what of this is at hand
     */
    record Line(@JsonUnwrapped EntryBody entry, BigDecimal change, BigDecimal balance, BigDecimal live) {

        static Line of(HolderLine line) {
            Unit unit = line.line().giver().unit();
            return new Line(
                    EntryBody.of(line.line()),
                    unit.shown(line.change()),
                    unit.shown(line.balance()),
                    unit.shown(line.live()));
        }
    }

    /** @param more whether there may be more behind the last line */
    static HolderEntriesBody of(HolderBody holder, Span span, List<HolderLine> lines, boolean more) {
        return new HolderEntriesBody(
                holder,
                span.behind().day(),
                span.to(),
                span.knownAt(),
                lines.stream().map(Line::of).toList(),
                more ? EntryPlace.of(lines.get(lines.size() - 1)) : null);
    }
}
