package org.qianmo.voucher.simulation;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.record.RecordState;

/** What the driver believes, from the deeds that were acknowledged and from nothing else. */
final class World {

    static final Set<Purpose> AT_HAND = EnumSet.of(Purpose.LIVE, Purpose.PLEDGED, Purpose.RESERVED);

    /** Who has pledged what. */
    record Pledged(String serial, long holder) {}

    final Plots plots;
    final People people;
    final LocalDate today;
    final Map<String, Paper> papers = new LinkedHashMap<>();
    final Map<String, Set<Long>> worksByRoot = new TreeMap<>();
    final Map<Pledged, Long> pledgees = new LinkedHashMap<>();
    final Map<Long, OpenDoubt> doubts = new TreeMap<>();
    final Map<Long, Long> redeemedByPlot = new HashMap<>();
    final Map<Long, RecordState> records = new TreeMap<>();
    final Map<Long, Integer> salesByRecord = new TreeMap<>();

    private final Map<Place, Long> balances = new TreeMap<>();

    World(Plots plots, People people, LocalDate today) {
        this.plots = plots;
        this.people = people;
        this.today = today;
    }

    /** Without what is zero. */
    Map<Place, Long> balances() {
        return balances;
    }

    void move(Move move) {
        add(move.from(), -move.amount());
        add(move.to(), move.amount());
    }

    private void add(Place place, long amount) {
        balances.merge(place, amount, (a, b) -> a + b == 0 ? null : Long.valueOf(a + b));
    }

    long at(Place place) {
        return balances.getOrDefault(place, 0L);
    }

    Map<Indicator, Long> of(String serial, long holder, Purpose purpose) {
        Map<Indicator, Long> amounts = new EnumMap<>(Indicator.class);
        balances.forEach((place, amount) -> {
            if (place.serial().equals(serial) && place.holder() == holder && place.purpose() == purpose) {
                amounts.put(place.indicator(), amount);
            }
        });
        return amounts;
    }

    /** v0, v1, v0-1 …: serials differ from run to run. */
    String name(String serial) {
        Paper paper = papers.get(serial);
        List<String> roots = papers.values().stream()
                .filter(other -> other.parent() == null)
                .map(Paper::serial)
                .toList();
        return "v" + roots.indexOf(paper.root()) + serial.substring(paper.root().length());
    }

    /** What ran out while its holder has some of it at hand. */
    Set<String> overdue() {
        return papers.values().stream()
                .filter(paper -> today.isAfter(paper.expiresOn()))
                .map(Paper::serial)
                .filter(serial -> !holders(serial, Purpose.LIVE).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whoever has something of it at hand. */
    List<Long> holders(String serial, Purpose purpose) {
        return balances.keySet().stream()
                .filter(place -> place.serial().equals(serial) && place.purpose() == purpose)
                .map(Place::holder)
                .distinct()
                .toList();
    }

    /** What there is of the vouchers in these states. */
    Map<Place, Long> in(Set<String> serials, Set<Purpose> purposes) {
        Map<Place, Long> found = new TreeMap<>();
        balances.forEach((place, amount) -> {
            if (serials.contains(place.serial()) && purposes.contains(place.purpose())) {
                found.put(place, amount);
            }
        });
        return found;
    }

    /** The voucher and its parts, and theirs. */
    Set<String> family(String serial) {
        Set<String> family = new TreeSet<>(Set.of(serial));
        boolean more = true;
        while (more) {
            more = family.addAll(papers.values().stream()
                    .filter(paper -> paper.parent() != null && family.contains(paper.parent()))
                    .map(Paper::serial)
                    .collect(Collectors.toSet()));
        }
        return family;
    }

    Set<String> families(Set<String> roots) {
        Set<String> all = new TreeSet<>();
        roots.forEach(root -> all.addAll(family(root)));
        return all;
    }

    /** The term runs, and nothing that the holder has of it is held, pledged or set apart. */
    boolean isFree(String serial, long holder) {
        return !today.isAfter(papers.get(serial).expiresOn())
                && of(serial, holder, Purpose.HELD).isEmpty()
                && of(serial, holder, Purpose.PLEDGED).isEmpty()
                && of(serial, holder, Purpose.RESERVED).isEmpty();
    }

    /** Ground is free again once all that was issued for it is taken back. */
    void freeGround(String root) {
        Set<Purpose> left = EnumSet.complementOf(EnumSet.of(Purpose.CANCELLED, Purpose.ISSUE));
        if (in(family(root), left).isEmpty()) {
            worksByRoot.remove(root);
        }
    }

    void endPledges(Set<String> serials) {
        pledgees.keySet().removeIf(pledged -> serials.contains(pledged.serial()));
    }

    /** Works that some standing voucher rests on. */
    Set<Long> worksTaken() {
        return worksByRoot.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }
}
