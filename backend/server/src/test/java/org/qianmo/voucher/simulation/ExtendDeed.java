package org.qianmo.voucher.simulation;

import java.util.List;
import org.qianmo.access.Actor;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.voucher.application.VoucherAct;

/** 延期: no amount moves. */
final class ExtendDeed extends ActDeed {

    private static final int EXTENSIONS_MAX = 1;
    private static final int MONTHS_MAX = 12;

    private final String serial;
    private final int months;
    private final String words;

    ExtendDeed(World world, String serial, int months, Actor planner, Actor official) {
        super(new VoucherAct.Extend(serial, months, "续期"), planner, official);
        this.serial = serial;
        this.months = months;
        this.words = "extend %s by %d months".formatted(world.name(serial), months);
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public boolean lawful(World world) {
        List<Long> holders = world.holders(serial, Purpose.LIVE);
        return !holders.isEmpty()
                && holders.stream().allMatch(holder -> world.isFree(serial, holder))
                && world.papers.get(serial).extensions() < EXTENSIONS_MAX
                && months >= 1
                && months <= MONTHS_MAX;
    }

    @Override
    List<Move> moves(World world, long recordId, String unused) {
        world.papers.computeIfPresent(serial, (same, paper) -> paper.extended(months));
        return List.of();
    }
}
