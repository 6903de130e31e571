package org.qianmo.voucher.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qianmo.access.Actor;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.voucher.application.VoucherAct;

/** 交易, of all or of a part. */
final class TransferDeed extends ActDeed {

    private static final long PRICE_FEN = 50_000_000;
    private static final int SERIAL_CHARACTERS_MAX = 32;

    private final String serial;
    private final long from;
    private final long to;
    private final Map<Indicator, Long> stated;
    private final String words;

    /** @param stated empty for all */
    TransferDeed(
            World world,
            String serial,
            long from,
            long to,
            Map<Indicator, Long> stated,
            Actor planner,
            Actor official) {
        super(new VoucherAct.Transfer(serial, from, to, stated, PRICE_FEN, "交1"), planner, official);
        this.serial = serial;
        this.from = from;
        this.to = to;
        this.stated = stated;
        this.words = "transfer %s from %s to %s %s"
                .formatted(world.name(serial), world.people.name(from), world.people.name(to), stated);
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public boolean lawful(World world) {
        Map<Indicator, Long> live = world.of(serial, from, Purpose.LIVE);
        return from != to
                && world.isFree(serial, from)
                && !live.isEmpty()
                && sold(world).length() <= SERIAL_CHARACTERS_MAX
                && stated.entrySet().stream().allMatch(part -> part.getValue() <= live.getOrDefault(part.getKey(), 0L));
    }

    /** Under which serial it goes. */
    private String sold(World world) {
        boolean whole = stated.isEmpty() || stated.equals(world.of(serial, from, Purpose.LIVE));
        return whole ? serial : world.papers.get(serial).nextPart();
    }

    @Override
    List<Move> moves(World world, long recordId, String unused) {
        Map<Indicator, Long> live = world.of(serial, from, Purpose.LIVE);
        Map<Indicator, Long> amounts = stated.isEmpty() ? live : stated;
        Paper paper = world.papers.get(serial);
        String sold = sold(world);
        if (!sold.equals(serial)) {
            world.papers.put(serial, paper.withOnePartMore());
            world.papers.put(sold, new Paper(sold, serial, paper.root(), paper.expiresOn(), 0, 0));
        }
        world.salesByRecord.put(recordId, 1);
        List<Move> moves = new ArrayList<>();
        amounts.forEach((indicator, amount) -> {
            Place seller = new Place(from, Purpose.LIVE, serial, indicator);
            if (!sold.equals(serial)) {
                moves.add(new Move(EntryKind.SPLIT, seller, seller.under(sold), amount));
            }
            moves.add(new Move(
                    EntryKind.TRANSFER, seller.under(sold), seller.under(sold).of(to), amount));
        });
        return moves;
    }
}
