package org.qianmo.voucher.simulation;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qianmo.access.Actor;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.voucher.application.VoucherAct;

/** 注销, with all parts. */
final class CancelDeed extends ActDeed {

    private static final Set<Purpose> TAKEN_BACK =
            EnumSet.of(Purpose.LIVE, Purpose.PLEDGED, Purpose.RESERVED, Purpose.HELD);

    private final String serial;
    private final String words;

    CancelDeed(World world, String serial, Actor planner, Actor official) {
        super(new VoucherAct.Cancel(serial, VoucherAct.Cancel.Reason.RENOUNCED, "放弃"), planner, official);
        this.serial = serial;
        this.words = "cancel " + world.name(serial);
    }

    @Override
    public String words() {
        return words;
    }

    private Map<Place, Long> left(World world) {
        return world.in(world.family(serial), TAKEN_BACK);
    }

    @Override
    public boolean lawful(World world) {
        return !left(world).isEmpty();
    }

    @Override
    List<Move> moves(World world, long recordId, String unused) {
        world.endPledges(world.family(serial));
        return left(world).entrySet().stream()
                .map(part ->
                        new Move(EntryKind.CANCEL, part.getKey(), part.getKey().in(Purpose.CANCELLED), part.getValue()))
                .toList();
    }

    @Override
    void settled(World world) {
        world.freeGround(world.papers.get(serial).root());
    }
}
