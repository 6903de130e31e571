package org.qianmo.voucher.simulation;

import java.util.List;
import org.qianmo.access.Actor;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.voucher.application.VoucherAct;

/** 解押, by the pledgee or by somebody who is not. */
final class ReleaseDeed extends ActDeed {

    private final String serial;
    private final long holder;
    private final long pledgee;
    private final String words;

    ReleaseDeed(World world, String serial, long holder, long pledgee, Actor planner, Actor official) {
        super(new VoucherAct.Release(serial, holder, pledgee, "解1"), planner, official);
        this.serial = serial;
        this.holder = holder;
        this.pledgee = pledgee;
        this.words = "release %s of %s by %s"
                .formatted(world.name(serial), world.people.name(holder), world.people.name(pledgee));
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public boolean lawful(World world) {
        Long open = world.pledgees.get(new World.Pledged(serial, holder));
        return open != null
                && open == pledgee
                && !world.of(serial, holder, Purpose.PLEDGED).isEmpty();
    }

    @Override
    List<Move> moves(World world, long recordId, String unused) {
        world.pledgees.remove(new World.Pledged(serial, holder));
        return world.of(serial, holder, Purpose.PLEDGED).entrySet().stream()
                .map(part -> {
                    Place pledged = new Place(holder, Purpose.PLEDGED, serial, part.getKey());
                    return new Move(EntryKind.RELEASE, pledged, pledged.in(Purpose.LIVE), part.getValue());
                })
                .toList();
    }
}
