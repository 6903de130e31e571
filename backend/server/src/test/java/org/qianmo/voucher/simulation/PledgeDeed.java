package org.qianmo.voucher.simulation;

import java.util.List;
import org.qianmo.access.Actor;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.voucher.application.VoucherAct;

/** 质押. */
final class PledgeDeed extends ActDeed {

    private final String serial;
    private final long holder;
    private final String words;

    PledgeDeed(World world, String serial, long holder, Actor planner, Actor official) {
        super(new VoucherAct.Pledge(serial, holder, world.people.bank().id(), "贷1"), planner, official);
        this.serial = serial;
        this.holder = holder;
        this.words = "pledge %s of %s".formatted(world.name(serial), world.people.name(holder));
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public boolean lawful(World world) {
        return world.isFree(serial, holder)
                && !world.of(serial, holder, Purpose.LIVE).isEmpty();
    }

    @Override
    List<Move> moves(World world, long recordId, String unused) {
        world.pledgees.put(
                new World.Pledged(serial, holder), world.people.bank().id());
        return world.of(serial, holder, Purpose.LIVE).entrySet().stream()
                .map(part -> {
                    Place live = new Place(holder, Purpose.LIVE, serial, part.getKey());
                    return new Move(EntryKind.PLEDGE, live, live.in(Purpose.PLEDGED), part.getValue());
                })
                .toList();
    }
}
