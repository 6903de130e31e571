package org.qianmo.voucher.hold;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.http.Problem;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.parcel.Booking;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordKind;
import org.qianmo.voucher.Document;
import org.qianmo.voucher.EntryDesk;
import org.qianmo.voucher.PlannedEntry;
import org.qianmo.voucher.PlannedEntry.Side;
import org.qianmo.voucher.application.store.DeficitRows;
import org.qianmo.voucher.application.store.PledgeRows;
import org.qianmo.voucher.claim.ClaimOverlap;
import org.qianmo.voucher.claim.GroundClaims;
import org.qianmo.voucher.hold.store.DoubtRows;
import org.qianmo.voucher.standing.Holders;
import org.qianmo.voucher.standing.Standings;
import org.qianmo.voucher.standing.VoucherStanding;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Registers doubts and ends them; each call is one transaction under a record of its own. */
@Service
public class DoubtDesk {

    private static final Set<Purpose> HELD_FROM = Set.of(Purpose.LIVE, Purpose.PLEDGED, Purpose.RESERVED);

    private static final int TITLE_CHARACTERS_MAX = 200;
    private static final int WORDS_CHARACTERS_MAX = 1_000;

    private final DoubtRows rows;
    private final Standings standings;
    private final Holders holders;
    private final GroundClaims claims;
    private final EntryDesk entries;
    private final RecordBook records;
    private final AccessPolicy policy;
    private final PledgeRows pledges;
    private final DeficitRows deficits;

    DoubtDesk(
            DoubtRows rows,
            Standings standings,
            Holders holders,
            GroundClaims claims,
            EntryDesk entries,
            RecordBook records,
            AccessPolicy policy,
            PledgeRows pledges,
            DeficitRows deficits) {
        this.rows = rows;
        this.standings = standings;
        this.holders = holders;
        this.claims = claims;
        this.entries = entries;
        this.records = records;
        this.policy = policy;
        this.pledges = pledges;
        this.deficits = deficits;
    }

    /**
     * Holds what rests on the ground; a repeat with the same key gives the doubt of that time.
     *
     * @param grounds EPSG:4490; empty if the voucher is named
     * @param serial of any voucher on the ground; null if the ground is drawn
     * @param callerKey null for none
     * @throws Problem 403 unless the actor is an official of the territory, 422 DOUBT_ON_NOTHING if nothing rests there
     */
    @Transactional
    public Doubt register(
            Doubt.Kind kind, String words, List<MultiPolygon> grounds, String serial, String callerKey, Actor actor) {
        policy.mayReview(actor, List.of());
        claims.lock(grounds);
        Set<String> roots = roots(grounds, serial);
        roots.forEach(claims::lockGroundOf);
        lockFamilies(roots);
        // Under the locks: of two that come at once with one key, the second finds the first.
        Optional<Doubt> before = callerKey == null ? Optional.empty() : rows.byCallerKey(actor.username(), callerKey);
        if (before.isPresent()) {
            return before.get();
        }
        policy.mayReview(actor, units(roots));
        return hold(kind, words, roots, callerKey, actor.username());
    }

    /**
     * Holds what rests on ground whose acceptance is revoked, in the transaction that is open; if nothing rests there, nothing.
     *
     * @param grounds EPSG:4490, locked
     * @param by who approved the revocation
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Doubt> registerRevoked(List<MultiPolygon> grounds, String words, String by) {
        Set<String> roots = rootsOn(grounds);
        roots.forEach(claims::lockGroundOf);
        lockFamilies(roots);
        String bounded = words.substring(0, Math.min(WORDS_CHARACTERS_MAX, words.length()));
        return roots.isEmpty()
                ? Optional.empty()
                : Optional.of(hold(Doubt.Kind.ACCEPTANCE_REVOKED, bounded, roots, null, by));
    }

    private Doubt hold(Doubt.Kind kind, String words, Set<String> roots, String callerKey, String by) {
        Set<String> units = units(roots);
        Booking booking = records.openAndApprove(RecordKind.VOUCHER_CHANGE, title("冻结", roots), by);
        Doubt doubt = new Doubt(
                booking.recordId(),
                kind,
                words,
                Doubt.State.OPEN,
                List.copyOf(roots),
                units.size() == 1 ? units.iterator().next() : null,
                by,
                booking.at(),
                null,
                null,
                null,
                null);
        rows.insert(doubt, callerKey);
        List<HeldPosition> held = atHand(roots);
        rows.hold(doubt.id(), held);
        book(EntryKind.HOLD, held, Way.INTO_HOLD, kind.name(), booking);
        return doubt;
    }

    private static String title(String act, Collection<String> roots) {
        String title = act + " " + String.join("、", roots);
        return title.substring(0, Math.min(TITLE_CHARACTERS_MAX, title.length()));
    }

    private Set<String> roots(List<MultiPolygon> grounds, String serial) {
        Set<String> roots = new TreeSet<>();
        if (serial != null && standings.of(serial).isPresent()) {
            roots.add(standings.root(serial));
        }
        roots.addAll(rootsOn(grounds));
        if (roots.isEmpty()) {
            throw Problem.unprocessable("DOUBT_ON_NOTHING", "这块地上没有券", "no voucher rests on this ground");
        }
        return roots;
    }

    private Set<String> rootsOn(List<MultiPolygon> grounds) {
        return claims.overlaps("", grounds).stream()
                .map(ClaimOverlap::serial)
                .filter(found -> !found.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Parts are split off under the lock of their parent: once all that are known are locked, there are no others. */
    private void lockFamilies(Collection<String> roots) {
        Set<String> locked = new LinkedHashSet<>();
        for (Set<String> all = families(roots); locked.addAll(all); all = families(roots)) {
            standings.lock(all);
        }
    }

    private Set<String> families(Collection<String> roots) {
        Set<String> all = new TreeSet<>();
        roots.forEach(root -> all.addAll(standings.family(root)));
        return all;
    }

    private Set<String> units(Collection<String> roots) {
        Set<String> units = new HashSet<>();
        roots.forEach(root -> standings
                .of(root)
                .flatMap(standing -> holders.find(standing.issuedTo()))
                .ifPresent(holder -> units.add(Holders.unit(holder))));
        return units;
    }

    private List<HeldPosition> atHand(Collection<String> roots) {
        List<HeldPosition> positions = new ArrayList<>();
        for (String serial : families(roots)) {
            standings.of(serial).orElseThrow().held().stream()
                    .filter(part -> HELD_FROM.contains(part.purpose()))
                    .map(part ->
                            new HeldPosition(serial, part.holder(), part.purpose(), part.indicator(), part.amount()))
                    .forEach(positions::add);
        }
        return positions;
    }

    private enum Way {
        INTO_HOLD,
        OUT_OF_HOLD,
        CANCELLED
    }

    private void book(EntryKind kind, Collection<HeldPosition> positions, Way way, String document, Booking booking) {
        List<PlannedEntry> planned = new ArrayList<>();
        for (HeldPosition held : positions) {
            VoucherStanding voucher = standings.of(held.serial()).orElseThrow();
            Side former = new Side(held.holder(), held.purpose());
            Side hold = new Side(held.holder(), Purpose.HELD);
            Side gone = new Side(held.holder(), Purpose.CANCELLED);
            planned.add(PlannedEntry.move(
                    kind,
                    voucher.asset(),
                    held.indicator(),
                    held.amount(),
                    way == Way.INTO_HOLD ? former : hold,
                    way == Way.INTO_HOLD ? hold : way == Way.OUT_OF_HOLD ? former : gone,
                    held.serial()));
        }
        entries.book(planned, new Document(document, booking.day()), booking);
    }

    /**
     * Ends a doubt.
     *
     * @param outcome not {@link Doubt.State#OPEN}
     * @throws Problem 403 for who registered it or outside the territory, 404 if there is none, 409 DOUBT_CLOSED
     */
    @Transactional
    public Doubt close(long doubtId, Doubt.State outcome, String words, Actor actor) {
        policy.mayReview(actor, List.of());
        Doubt doubt = rows.find(doubtId).orElseThrow(DoubtDesk::absent);
        policy.mayReview(actor, units(doubt.roots()));
        if (doubt.raisedBy().equals(actor.username())) {
            throw Problem.forbidden("登记人不能自己了结存疑", "who registered a doubt may not end it");
        }
        doubt.roots().forEach(claims::lockGroundOf);
        lockFamilies(doubt.roots());
        doubt = rows.lock(doubtId).orElseThrow(DoubtDesk::absent);
        if (doubt.state() != Doubt.State.OPEN) {
            throw Problem.conflict("DOUBT_CLOSED", "这项存疑已经了结", "the doubt was ended before");
        }
        Booking booking = records.openAndApprove(
                RecordKind.VOUCHER_CHANGE,
                title(outcome == Doubt.State.RELEASED ? "解冻" : "注销", doubt.roots()),
                actor.username());
        rows.close(doubtId, outcome, booking.recordId(), words, actor.username(), booking.at());
        if (outcome == Doubt.State.RELEASED) {
            release(doubt, booking);
        } else {
            cancel(doubt, booking);
        }
        return rows.find(doubtId).orElseThrow();
    }

    /** What another open doubt is about stays held, from now on by that one; what was taken back meanwhile stays taken. */
    private void release(Doubt doubt, Booking booking) {
        Map<Long, Set<String>> others = new LinkedHashMap<>();
        List<HeldPosition> free = new ArrayList<>();
        for (HeldPosition held : stillHeld(rows.positions(doubt.id()))) {
            Optional<Doubt> other = rows.openOn(standings.root(held.serial())).stream()
                    .filter(open -> open.id() != doubt.id())
                    .findFirst();
            other.ifPresentOrElse(
                    open -> others.computeIfAbsent(open.id(), id -> new TreeSet<>())
                            .add(held.serial()),
                    () -> free.add(held));
        }
        book(EntryKind.UNHOLD, free, Way.OUT_OF_HOLD, "解冻", booking);
        others.forEach((other, serials) -> rows.handOver(doubt.id(), other, serials));
    }

    /** An act or the end of another doubt may have cancelled all that was held of a voucher, never a part of it. */
    private List<HeldPosition> stillHeld(List<HeldPosition> positions) {
        return positions.stream()
                .filter(held -> standings
                        .of(held.serial())
                        .orElseThrow()
                        .of(held.holder(), Purpose.HELD)
                        .containsKey(held.indicator()))
                .toList();
    }

    /** All that is held of the vouchers is taken back, by whichever doubt; ground of which nothing was used is free. */
    private void cancel(Doubt doubt, Booking booking) {
        List<HeldPosition> held = new ArrayList<>();
        for (String serial : families(doubt.roots())) {
            VoucherStanding voucher = standings.of(serial).orElseThrow();
            voucher.held().stream()
                    .filter(part -> part.purpose() == Purpose.HELD)
                    .map(part -> new HeldPosition(serial, part.holder(), Purpose.HELD, part.indicator(), part.amount()))
                    .forEach(held::add);
            used(voucher)
                    .forEach((indicator, amount) -> deficits.insert(booking.recordId(), serial, indicator, amount));
            pledges.releaseAll(serial, booking.recordId());
        }
        book(EntryKind.CANCEL, held, Way.CANCELLED, doubt.kind().name(), booking);
        doubt.roots().forEach(root -> claims.releaseIfFree(root, booking));
    }

    private static Map<Indicator, Long> used(VoucherStanding voucher) {
        Map<Indicator, Long> used = new LinkedHashMap<>();
        voucher.held().stream()
                .filter(part -> part.purpose() == Purpose.USED)
                .forEach(part -> used.merge(part.indicator(), part.amount(), Long::sum));
        return used;
    }

    /** @throws Problem 404 if there is none, 403 OUTSIDE_TERRITORY if the actor may not read it */
    @Transactional(readOnly = true)
    public Doubt find(long doubtId, Actor actor) {
        Doubt doubt = rows.find(doubtId).orElseThrow(DoubtDesk::absent);
        if (policy.readable(actor) != null && !policy.readable(actor).covers(doubt.unitCode())) {
            throw AccessPolicy.outsideTerritory();
        }
        return doubt;
    }

    /** Newest first, those of the actor's territory. @param state null for all @param before null for the newest */
    @Transactional(readOnly = true)
    public List<Doubt> list(Doubt.State state, Long before, int limit, Actor actor) {
        return rows.list(state, before, Optional.ofNullable(policy.readable(actor)), limit);
    }

    /** What the doubt holds. */
    @Transactional(readOnly = true)
    public List<HeldPosition> positions(long doubtId) {
        return rows.positions(doubtId);
    }

    private static Problem absent() {
        return Problem.notFound("没有这项存疑", "there is no such doubt");
    }
}
