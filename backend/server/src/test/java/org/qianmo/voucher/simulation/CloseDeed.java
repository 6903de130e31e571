package org.qianmo.voucher.simulation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.qianmo.access.Actor;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.record.RecordState;
import org.qianmo.voucher.hold.Doubt;

/** The end of a doubt: what is still held by it is given back, or all that is held is taken back. */
final class CloseDeed implements Deed {

    private final long doubtId;
    private final Doubt.State outcome;
    private final Actor official;
    private final String words;

    CloseDeed(World world, long doubtId, Doubt.State outcome, Actor official) {
        this.doubtId = doubtId;
        this.outcome = outcome;
        this.official = official;
        this.words = "%s doubt %d of %d open by %s"
                .formatted(
                        outcome,
                        List.copyOf(world.doubts.keySet()).indexOf(doubtId),
                        world.doubts.size(),
                        official.username());
    }

    @Override
    public String kind() {
        return "CLOSE";
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public boolean lawful(World world) {
        OpenDoubt doubt = world.doubts.get(doubtId);
        return doubt != null && !doubt.raisedBy().equals(official);
    }

    @Override
    public void prepare(World world, Desks desks) {}

    @Override
    public long commit(Desks desks) {
        return desks.doubts().close(doubtId, outcome, "复核", official).closingRecord();
    }

    @Override
    public long again(World world, Desks desks) {
        return commit(desks);
    }

    @Override
    public void otherUnderTheSameKey(World world, Desks desks) {
        throw new UnsupportedOperationException("an end has no key");
    }

    @Override
    public boolean hasKey() {
        return false;
    }

    @Override
    public List<Move> happened(World world, long recordId, List<Line> lines) {
        OpenDoubt doubt = world.doubts.remove(doubtId);
        List<Move> moves = outcome == Doubt.State.RELEASED ? given(world, doubt) : taken(world, doubt);
        moves.forEach(world::move);
        doubt.roots().forEach(world::freeGround);
        world.records.put(recordId, RecordState.APPROVED);
        return moves;
    }

    /** What was cancelled meanwhile is not given back; what another doubt is about stays held, by that one. */
    private static List<Move> given(World world, OpenDoubt doubt) {
        List<Move> moves = new ArrayList<>();
        new TreeMap<>(doubt.held()).forEach((place, amount) -> {
            if (world.at(place.in(Purpose.HELD)) < amount) {
                return;
            }
            String root = world.papers.get(place.serial()).root();
            Optional<OpenDoubt> other = world.doubts.values().stream()
                    .filter(open -> open.roots().contains(root))
                    .findFirst();
            other.ifPresentOrElse(
                    open -> open.held().put(place, amount),
                    () -> moves.add(new Move(EntryKind.UNHOLD, place.in(Purpose.HELD), place, amount)));
        });
        return moves;
    }

    private static List<Move> taken(World world, OpenDoubt doubt) {
        Set<String> families = world.families(doubt.roots());
        world.endPledges(families);
        Map<Place, Long> held = world.in(families, EnumSet.of(Purpose.HELD));
        List<Move> moves = new ArrayList<>();
        held.forEach(
                (place, amount) -> moves.add(new Move(EntryKind.CANCEL, place, place.in(Purpose.CANCELLED), amount)));
        return moves;
    }
}
