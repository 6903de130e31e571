package org.qianmo.voucher.simulation;

import java.util.List;
import org.qianmo.access.Actor;
import org.qianmo.record.RecordCover;
import org.qianmo.record.RecordState;
import org.qianmo.testing.TestDistrict;
import org.qianmo.voucher.application.VoucherAct;

/** An act on vouchers: a planner opens and hands in an application, an official approves it. */
abstract class ActDeed implements Deed {

    private final VoucherAct act;
    private final Actor planner;
    private final Actor official;
    private final String key = "sim-" + TestDistrict.freshId();
    private RecordCover submitted;

    ActDeed(VoucherAct act, Actor planner, Actor official) {
        this.act = act;
        this.planner = planner;
        this.official = official;
    }

    /**
     * Amounts that move; the world is changed but for its balances.
     *
     * @param serial of the first entry; null if there is none
     */
    abstract List<Move> moves(World world, long recordId, String serial);

    @Override
    public String kind() {
        return act.act().name();
    }

    private RecordCover open(Desks desks) {
        return desks.applications().open(act, null, null, key, planner).cover();
    }

    @Override
    public void prepare(World world, Desks desks) {
        long recordId = open(desks).id();
        world.records.put(recordId, RecordState.DRAFT);
        submitted = desks.submit(recordId, planner);
        world.records.put(recordId, RecordState.SUBMITTED);
    }

    @Override
    public long commit(Desks desks) {
        return desks.approve(submitted, official).id();
    }

    /** The whole way once more; whoever gets back a record that is decided has nothing left to do. */
    @Override
    public long again(World world, Desks desks) {
        RecordCover same = open(desks);
        if (same.state() == RecordState.DRAFT) {
            desks.approve(desks.submit(same.id(), planner), official);
        }
        return same.id();
    }

    @Override
    public void otherUnderTheSameKey(World world, Desks desks) {
        desks.applications()
                .open(new VoucherAct.Extend(world.papers.keySet().iterator().next(), 3, key), null, null, key, planner);
    }

    @Override
    public final List<Move> happened(World world, long recordId, List<Line> lines) {
        List<Move> moves =
                moves(world, recordId, lines.isEmpty() ? null : lines.get(0).serial());
        moves.forEach(world::move);
        world.records.put(recordId, RecordState.APPROVED);
        settled(world);
        return moves;
    }

    /** After the amounts have moved. */
    void settled(World world) {}
}
