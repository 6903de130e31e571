package org.qianmo.voucher.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.access.Actor;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.record.RecordState;
import org.qianmo.testing.TestDistrict;
import org.qianmo.voucher.hold.Doubt;

/** A doubt about the ground of a voucher that is named, or about the ground of a work: what rests on it is held. */
final class DoubtDeed implements Deed {

    private final String serial;
    private final Long work;
    private final Actor official;
    private final String key = "sim-" + TestDistrict.freshId();
    private final String words;
    private List<MultiPolygon> ground;

    /** @param serial null if the ground is that of the work */
    DoubtDeed(World world, String serial, Long work, Actor official) {
        this.serial = serial;
        this.work = work;
        this.official = official;
        this.words = "doubt about " + (serial == null ? world.plots.name(work) : world.name(serial));
    }

    @Override
    public String kind() {
        return "DOUBT";
    }

    @Override
    public String words() {
        return words;
    }

    private Set<String> roots(World world) {
        Set<String> roots = new TreeSet<>();
        if (serial != null) {
            roots.add(world.papers.get(serial).root());
        } else {
            world.worksByRoot.forEach((root, works) -> {
                if (works.stream().anyMatch(other -> world.plots.overlap(work, other))) {
                    roots.add(root);
                }
            });
        }
        return roots;
    }

    @Override
    public boolean lawful(World world) {
        return !roots(world).isEmpty();
    }

    @Override
    public void prepare(World world, Desks desks) {
        ground = work == null
                ? List.of()
                : List.of((MultiPolygon) world.plots.works().get(work).ground());
    }

    @Override
    public long commit(Desks desks) {
        return register(ground, desks);
    }

    private long register(List<MultiPolygon> where, Desks desks) {
        return desks.doubts()
                .register(Doubt.Kind.REOCCUPIED, "重新占用", where, serial, key, official)
                .id();
    }

    @Override
    public long again(World world, Desks desks) {
        return register(ground, desks);
    }

    @Override
    public void otherUnderTheSameKey(World world, Desks desks) {
        throw new UnsupportedOperationException("of doubts the first one counts");
    }

    @Override
    public List<Move> happened(World world, long recordId, List<Line> lines) {
        Set<String> roots = roots(world);
        Map<Place, Long> held = world.in(world.families(roots), World.AT_HAND);
        List<Move> moves = new ArrayList<>();
        held.forEach((place, amount) -> moves.add(new Move(EntryKind.HOLD, place, place.in(Purpose.HELD), amount)));
        moves.forEach(world::move);
        world.doubts.put(recordId, new OpenDoubt(recordId, official, roots, new TreeMap<>(held)));
        world.records.put(recordId, RecordState.APPROVED);
        return moves;
    }
}
