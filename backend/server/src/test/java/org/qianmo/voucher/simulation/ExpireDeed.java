package org.qianmo.voucher.simulation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.qianmo.http.Problem;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.record.RecordState;
import org.qianmo.voucher.VoucherOffice;

/**
 * 到期: the night comes, and before it perhaps the last day of a voucher passes. Days pass for this voucher alone, by moving
 * its last day in the table; with the clock of the whole service, vouchers of other scenarios would run out too.
 */
final class ExpireDeed implements Deed {

    private final String serial;
    private final String words;

    /** @param serial null if no more days pass */
    ExpireDeed(World world, String serial) {
        this.serial = serial;
        this.words = serial == null ? "the night comes" : "the last day of %s passes".formatted(world.name(serial));
    }

    @Override
    public String kind() {
        return "EXPIRE";
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public boolean lawful(World world) {
        return !world.overdue().isEmpty();
    }

    @Override
    public void prepare(World world, Desks desks) {
        if (serial == null) {
            return;
        }
        LocalDate yesterday = world.today.minusDays(1);
        desks.jdbc().update("update voucher set expires_on = ? where serial = ?", yesterday, serial);
        desks.jdbc().update("update voucher_term set expires_on = ? where serial = ?", yesterday, serial);
        world.papers.computeIfPresent(serial, (same, paper) -> paper.until(yesterday));
    }

    @Override
    public long commit(Desks desks) {
        if (desks.expiry().run() == 0) {
            throw Problem.conflict("NOTHING_DUE", "没有到期的券", "nothing ran out");
        }
        return 0;
    }

    @Override
    public long again(World world, Desks desks) {
        return desks.expiry().run();
    }

    @Override
    public void otherUnderTheSameKey(World world, Desks desks) {
        throw new UnsupportedOperationException("a night has no key");
    }

    @Override
    public boolean hasKey() {
        return false;
    }

    /** Each voucher runs out under a record of its own. */
    @Override
    public boolean posted(Line line, long unused) {
        return line.kind() == EntryKind.EXPIRE;
    }

    @Override
    public List<List<Line>> turns(List<Line> lines) {
        return List.copyOf(lines.stream()
                .collect(Collectors.groupingBy(Line::serial, LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    @Override
    public Set<String> due(World world) {
        return world.overdue();
    }

    @Override
    public List<Move> happened(World world, long unused, List<Line> lines) {
        Set<String> ended = world.overdue();
        ended.retainAll(lines.stream().map(Line::serial).toList());
        List<Move> moves = world.in(ended, EnumSet.of(Purpose.LIVE)).entrySet().stream()
                .map(part -> new Move(
                        EntryKind.EXPIRE,
                        part.getKey(),
                        part.getKey().in(Purpose.EXPIRED).of(VoucherOffice.POOL.id()),
                        part.getValue()))
                .toList();
        moves.forEach(world::move);
        lines.forEach(line -> world.records.put(line.recordId(), RecordState.APPROVED));
        return moves;
    }
}
