package org.qianmo.voucher.hold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.parcel.Booking;
import org.qianmo.voucher.hold.store.DoubtRows;
import org.qianmo.voucher.standing.Standings;
import org.springframework.stereotype.Component;

/** What was held goes back to where it was, unless another open doubt is about it. */
@Component
class HeldGivenBack {

    private final DoubtRows rows;
    private final Standings standings;
    private final HoldEntries entries;

    HeldGivenBack(DoubtRows rows, Standings standings, HoldEntries entries) {
        this.rows = rows;
        this.standings = standings;
        this.entries = entries;
    }

    /** What another open doubt is about stays held, from now on by that one; what was taken back meanwhile stays taken. */
    void book(Doubt doubt, Booking booking) {
        Map<Long, Set<String>> others = new LinkedHashMap<>();
        List<HeldPosition> free = new ArrayList<>();
        for (HeldPosition held : stillHeld(rows.positions(doubt.id()))) {
            otherDoubt(doubt, held)
                    .ifPresentOrElse(
                            open -> others.computeIfAbsent(open.id(), id -> new TreeSet<>())
                                    .add(held.serial()),
                            () -> free.add(held));
        }
        entries.giveBack(free, "解冻", booking);
        others.forEach((other, serials) -> rows.handOver(doubt.id(), other, serials));
    }

    private Optional<Doubt> otherDoubt(Doubt doubt, HeldPosition held) {
        return rows.openOn(standings.root(held.serial())).stream()
                .filter(open -> open.id() != doubt.id())
                .findFirst();
    }

    /** An act or the end of another doubt may have cancelled all that was held of a voucher, never a part of it. */
    private List<HeldPosition> stillHeld(List<HeldPosition> positions) {
        return positions.stream()
                .filter(held -> standings
                        .of(held.serial())
                        .orElseThrow()
                        .of(held.holder(), Purpose.HELD)
                        .containsKey(held.indicator()))
                .toList();
    }
}
