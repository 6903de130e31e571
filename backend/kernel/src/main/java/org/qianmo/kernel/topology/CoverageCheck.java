package org.qianmo.kernel.topology;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.prep.PreparedGeometry;

/**
 * Checks edited parcels, each by itself and all against each other, against what lies around them and their unit.
 *
 * <p>Frame: EPSG:4547, metres. The same parcels give the same findings, in whatever order they come. A parcel whose form
 * is so bad that overlay cannot be trusted with it is told for its form alone; what it shares with its neighbours shows
 * once it has been put right. Immutable and safe for concurrent use.
 */
public final class CoverageCheck {

    /** A repair is tried in some milliseconds; with more findings than this, somebody has to look at the data. */
    private static final int REPAIRS_MAX = 500;

    private final Tolerances tolerances;
    private final LayerRules rules;
    private final TopologyCheck topology;

    public CoverageCheck(Tolerances tolerances, LayerRules rules) {
        this.tolerances = tolerances;
        this.rules = rules;
        this.topology = new TopologyCheck(tolerances);
    }

    /**
     * All findings that concern an edited parcel: its form (see {@link TopologyCheck#form}), OVERLAP, VERTEX_MISMATCH, GAP
     * and OUTSIDE_UNIT; each with a repair where there is one. A repair is tried before it is proposed: put in place, it
     * removes its finding and brings no new error. Two repairs need not go together: check again after each. Only the first
     * 500 findings are given one.
     *
     * @param edited with different ids
     * @param around at least all parcels within {@link LayerRules#reachMetres} of an edited one; former versions of edited
     *     ones, known by their ids, are passed over
     * @param unitOrNull the unit that all edited parcels must lie in, if any
     * @return ascending
     */
    public List<CoverageFinding> of(
            Collection<Neighbour> edited, Collection<Neighbour> around, PreparedGeometry unitOrNull) {
        List<CoverageFinding> findings = findings(edited, around, unitOrNull);
        if (findings.isEmpty()) {
            return findings;
        }
        Surroundings parcels = new Surroundings(inOrder(edited, around));
        Repairs repairs = new Repairs(this, parcels, unitOrNull, tolerances, rules);
        List<CoverageFinding> proposed = new ArrayList<>(findings);
        for (int i = 0; i < Math.min(proposed.size(), REPAIRS_MAX); i++) {
            proposed.set(i, findings.get(i).with(repairs.of(findings.get(i))));
        }
        return proposed;
    }

    /** As {@link #of}, without repairs: for a gate that only asks whether there is an error. */
    public List<CoverageFinding> findings(
            Collection<Neighbour> edited, Collection<Neighbour> around, PreparedGeometry unitOrNull) {
        return findings(edited, around, rules.reachMetres(), unitOrNull);
    }

    List<CoverageFinding> findings(
            Collection<Neighbour> edited,
            Collection<Neighbour> around,
            double reachMetres,
            PreparedGeometry unitOrNull) {
        List<Neighbour> parcels = inOrder(edited, around);
        List<List<Finding>> form = parcels.subList(0, edited.size()).parallelStream()
                .map(parcel -> topology.form(parcel.plane()))
                .toList();
        BitSet sound = sound(parcels, form);
        List<CoverageFinding> findings = new ArrayList<>();
        for (int i = 0; i < form.size(); i++) {
            addAll(parcels.get(i), form.get(i), findings);
            if (unitOrNull != null && sound.get(i)) {
                addAll(parcels.get(i), topology.within(parcels.get(i).plane(), unitOrNull), findings);
            }
        }
        EditedLayer layer = new EditedLayer(parcels, edited.size(), sound, unitOrNull, reachMetres);
        findings.addAll(new CoverageFaults(layer, tolerances, rules).all());
        findings.sort(null);
        return findings;
    }

    private static List<Neighbour> inOrder(Collection<Neighbour> edited, Collection<Neighbour> around) {
        Set<Long> ids = edited.stream().map(Neighbour::id).collect(Collectors.toSet());
        if (ids.size() < edited.size()) {
            throw new IllegalArgumentException("two edited parcels with one id");
        }
        List<Neighbour> parcels = new ArrayList<>();
        Comparator<Neighbour> byId = Comparator.comparingLong(Neighbour::id);
        edited.stream().sorted(byId).forEach(parcels::add);
        around.stream()
                .filter(parcel -> !ids.contains(parcel.id()))
                .sorted(byId)
                .forEach(parcels::add);
        return parcels;
    }

    private static BitSet sound(List<Neighbour> parcels, List<List<Finding>> form) {
        boolean[] sound = new boolean[parcels.size()];
        IntStream.range(0, sound.length).parallel().forEach(i -> {
            boolean hasForm = i < form.size() && form.get(i).stream().noneMatch(Finding::isError);
            sound[i] = hasForm || isValid(parcels.get(i).plane());
        });
        BitSet numbers = new BitSet(sound.length);
        IntStream.range(0, sound.length).filter(i -> sound[i]).forEach(numbers::set);
        return numbers;
    }

    private static boolean isValid(Geometry plane) {
        return plane instanceof Polygonal && plane.isValid();
    }

    private static void addAll(Neighbour parcel, List<Finding> of, List<CoverageFinding> findings) {
        of.forEach(finding -> findings.add(new CoverageFinding(parcel.id(), finding)));
    }
}
