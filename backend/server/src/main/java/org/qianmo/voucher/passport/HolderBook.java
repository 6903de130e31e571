package org.qianmo.voucher.passport;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.http.Problem;
import org.qianmo.kernel.ledger.Account;
import org.qianmo.kernel.ledger.Link;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.voucher.Holder;
import org.qianmo.voucher.PositionsAt;
import org.qianmo.voucher.VoucherPosition;
import org.qianmo.voucher.passport.store.HolderBookRows;
import org.qianmo.voucher.passport.store.LifeRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Holders, what they have, and the entries by which they came to it. */
@Service
public class HolderBook {

    /** Who has more is read entry by entry; the totals count them all. */
    public static final int POSITIONS_MAX = 2_000;

    private final HolderBookRows rows;
    private final LifeRows lives;
    private final PositionsAt positions;
    private final AccessPolicy policy;

    HolderBook(HolderBookRows rows, LifeRows lives, PositionsAt positions, AccessPolicy policy) {
        this.rows = rows;
        this.lives = lives;
        this.positions = positions;
        this.policy = policy;
    }

    /**
     * By id, those that the actor may read.
     *
     * @param text part of the name; null for all
     * @param after only ids behind this one
     */
    @Transactional(readOnly = true)
    public List<Holder> list(String text, long after, int limit, Actor actor) {
        return rows.list(text, after, limit, Optional.ofNullable(policy.readable(actor)));
    }

    /** @throws Problem 404 if there is none, 403 OUTSIDE_TERRITORY if the actor may not read it */
    @Transactional(readOnly = true)
    public Holder find(long id, Actor actor) {
        Holder holder = rows.find(id).orElseThrow(() -> Problem.notFound("没有这个持有人", "there is no such holder"));
        policy.refuseUnreadable(actor, holder.townCode(), holder.villageCode());
        return holder;
    }

    /** @throws Problem as {@link #find} */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public HolderAccount at(long id, BookMoment moment, Actor actor) {
        Holder holder = find(id, actor);
        List<VoucherPosition> all = positions.ofHolder(id, moment.asOf(), moment.knownAt()).stream()
                .filter(position -> position.account().purpose() != Purpose.ISSUE)
                .toList();
        List<VoucherPosition> shown = all.subList(0, Math.min(all.size(), POSITIONS_MAX));
        return new HolderAccount(holder, moment, shown, all.size(), totals(all));
    }

    private static SortedMap<IndicatorKey, SortedMap<Purpose, Long>> totals(List<VoucherPosition> positions) {
        SortedMap<IndicatorKey, SortedMap<Purpose, Long>> totals = new TreeMap<>();
        for (VoucherPosition position : positions) {
            Account account = position.account();
            totals.computeIfAbsent(IndicatorKey.of(account), indicator -> new TreeMap<>())
                    .merge(account.purpose(), position.amount(), Math::addExact);
        }
        return totals;
    }

    /**
     * In the order of days, then of the chain.
     *
     * @throws Problem as {@link #find}
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<HolderLine> entries(long id, Span span, int limit, Actor actor) {
        find(id, actor);
        return entries(id, span, limit);
    }

    /** As above, for somebody who may read them. */
    @Transactional(readOnly = true)
    public List<HolderLine> entries(long id, Span span, int limit) {
        List<Long> accounts = rows.accounts(id);
        RunningBalance running = new RunningBalance(id, rows.before(accounts, span));
        return lives.linesOf(accounts, span, limit).stream().map(running::take).toList();
    }

    /** What the holder had of each voucher before all entries of the span; without what is zero. */
    @Transactional(readOnly = true)
    public List<VoucherPosition> before(long id, Span span) {
        return rows.before(rows.accounts(id), span);
    }

    /** The last entry of the chain that was committed by then. */
    @Transactional(readOnly = true)
    public ChainEnd chainEnd(Instant knownAt) {
        return rows.chainEnd(knownAt).orElse(new ChainEnd(Link.START.seq(), Link.START.hash()));
    }

    /** Whether the chain still has this entry at its place. */
    @Transactional(readOnly = true)
    public boolean chainHolds(ChainEnd end) {
        return end.seq() == Link.START.seq() || rows.hasLink(end);
    }
}
