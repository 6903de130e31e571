package org.qianmo.voucher.simulation;

import java.util.List;
import java.util.Map;
import org.qianmo.access.Actor;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.voucher.application.VoucherAct;

/** 使用, of as much quota as scale, on a plot that is neither farmed nor paddy. */
final class RedeemDeed extends ActDeed {

    private final String serial;
    private final long holder;
    private final long plot;
    private final long milliMu;
    private final String words;

    RedeemDeed(World world, String serial, long holder, long plot, long milliMu, Actor planner, Actor official) {
        super(new VoucherAct.Redeem(serial, holder, plot, both(milliMu), "农转1"), planner, official);
        this.serial = serial;
        this.holder = holder;
        this.plot = plot;
        this.milliMu = milliMu;
        this.words = "redeem %d of %s of %s on %s"
                .formatted(milliMu, world.name(serial), world.people.name(holder), world.plots.name(plot));
    }

    private static Map<Indicator, Long> both(long milliMu) {
        return Map.of(Indicator.QUOTA, milliMu, Indicator.SCALE, milliMu);
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public boolean lawful(World world) {
        Plots.Target target = world.plots.targets().get(plot);
        long open = target.milliMu() - world.redeemedByPlot.getOrDefault(plot, 0L);
        Map<Indicator, Long> live = world.of(serial, holder, Purpose.LIVE);
        return target.allowed()
                && milliMu <= open
                && world.isFree(serial, holder)
                && milliMu <= live.getOrDefault(Indicator.QUOTA, 0L)
                && milliMu <= live.getOrDefault(Indicator.SCALE, 0L);
    }

    @Override
    List<Move> moves(World world, long recordId, String unused) {
        world.redeemedByPlot.merge(plot, milliMu, Long::sum);
        return both(milliMu).keySet().stream()
                .map(indicator -> {
                    Place live = new Place(holder, Purpose.LIVE, serial, indicator);
                    return new Move(EntryKind.REDEEM, live, live.in(Purpose.USED), milliMu);
                })
                .toList();
    }
}
