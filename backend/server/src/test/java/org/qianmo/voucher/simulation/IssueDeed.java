package org.qianmo.voucher.simulation;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qianmo.access.Actor;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.voucher.VoucherOffice;
import org.qianmo.voucher.application.VoucherAct;

/** 核发. */
final class IssueDeed extends ActDeed {

    private static final int TERM_MONTHS = 36;

    private final List<Long> works;
    private final long holder;
    private final Map<Indicator, Long> stated;
    private final String words;

    /** @param stated empty for all that the works yield, of works without paddy */
    IssueDeed(World world, List<Long> works, long holder, Map<Indicator, Long> stated, Actor planner, Actor official) {
        super(
                new VoucherAct.Issue(Asset.LAND, holder, works, null, "同意〔2025〕3号", LocalDate.of(2025, 5, 6), stated),
                planner,
                official);
        this.works = works;
        this.holder = holder;
        this.stated = stated;
        this.words = "issue on %s to %s %s"
                .formatted(works.stream().map(world.plots::name).toList(), world.people.name(holder), stated);
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public boolean lawful(World world) {
        Set<Long> others = new HashSet<>(world.worksTaken());
        for (long work : works) {
            if (others.stream().anyMatch(other -> other == work || world.plots.overlap(work, other))) {
                return false;
            }
            others.add(work);
        }
        long most = world.plots.yieldMilliMu(works);
        return stated.values().stream().allMatch(amount -> amount <= most);
    }

    @Override
    List<Move> moves(World world, long recordId, String serial) {
        LocalDate until = world.today.plusMonths(TERM_MONTHS);
        world.papers.put(serial, new Paper(serial, null, serial, until, 0, 0));
        world.worksByRoot.put(serial, Set.copyOf(works));
        return amounts(world).entrySet().stream()
                .map(amount -> {
                    Place pool = new Place(VoucherOffice.POOL.id(), Purpose.ISSUE, serial, amount.getKey());
                    return new Move(EntryKind.ISSUE, pool, pool.in(Purpose.LIVE).of(holder), amount.getValue());
                })
                .toList();
    }

    private Map<Indicator, Long> amounts(World world) {
        if (!stated.isEmpty()) {
            return stated;
        }
        long whole = world.plots.yieldMilliMu(works);
        return new EnumMap<>(Map.of(Indicator.QUOTA, whole, Indicator.SCALE, whole));
    }
}
