package org.qianmo.voucher.hold;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.parcel.Booking;
import org.qianmo.voucher.hold.store.DoubtRows;
import org.qianmo.voucher.standing.Standings;
import org.springframework.stereotype.Component;

/** A doubt begins: what is at hand, pledged or set apart on the ground is held. Inside the transaction of the desk. */
@Component
class DoubtRegistration {

    private static final Set<Purpose> HELD_FROM = Set.of(Purpose.LIVE, Purpose.PLEDGED, Purpose.RESERVED);

    private static final int WORDS_CHARACTERS_MAX = 1_000;

    private final DoubtRows rows;
    private final DoubtedGround ground;
    private final Standings standings;
    private final HoldEntries entries;
    private final AccessPolicy policy;

    DoubtRegistration(
            DoubtRows rows, DoubtedGround ground, Standings standings, HoldEntries entries, AccessPolicy policy) {
        this.rows = rows;
        this.ground = ground;
        this.standings = standings;
        this.entries = entries;
        this.policy = policy;
    }

    Doubt register(
            Doubt.Kind kind, String words, List<MultiPolygon> grounds, String serial, String callerKey, Actor actor) {
        policy.mayReview(actor, List.of());
        Set<String> roots = ground.lock(grounds, serial);
        // Under the locks: of two that come at once with one key, the second finds the first.
        Optional<Doubt> before = callerKey == null ? Optional.empty() : rows.byCallerKey(actor.username(), callerKey);
        if (before.isPresent()) {
            return before.get();
        }
        policy.mayReview(actor, ground.units(roots));
        return begin(kind, words, roots, callerKey, actor.username());
    }

    /** Of ground that is locked; empty if nothing rests there. */
    Optional<Doubt> registerRevoked(List<MultiPolygon> grounds, String words, String by) {
        Set<String> roots = ground.lockOn(grounds);
        String bounded = words.substring(0, Math.min(WORDS_CHARACTERS_MAX, words.length()));
        return roots.isEmpty()
                ? Optional.empty()
                : Optional.of(begin(Doubt.Kind.ACCEPTANCE_REVOKED, bounded, roots, null, by));
    }

    private Doubt begin(Doubt.Kind kind, String words, Set<String> roots, String callerKey, String by) {
        Set<String> units = ground.units(roots);
        Booking booking = entries.record("冻结", roots, by);
        Doubt doubt = open(kind, words, roots, units, by, booking);
        rows.insert(doubt, callerKey);
        List<HeldPosition> held = atHand(roots);
        rows.hold(doubt.id(), held);
        entries.hold(held, kind.name(), booking);
        return doubt;
    }

    private static Doubt open(
            Doubt.Kind kind, String words, Set<String> roots, Set<String> units, String by, Booking booking) {
        return new Doubt(
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
    }

    private List<HeldPosition> atHand(Collection<String> roots) {
        List<HeldPosition> positions = new ArrayList<>();
        for (String serial : ground.families(roots)) {
            standings.of(serial).orElseThrow().held().stream()
                    .filter(part -> HELD_FROM.contains(part.purpose()))
                    .map(part ->
                            new HeldPosition(serial, part.holder(), part.purpose(), part.indicator(), part.amount()))
                    .forEach(positions::add);
        }
        return positions;
    }
}
