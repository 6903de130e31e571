package org.qianmo.kernel.topology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;

/** Proposes a repair only if the check itself, asked again with the repair in place, is content with it. */
final class Repairs {

    private final CoverageCheck check;
    private final Surroundings parcels;
    private final RepairCandidates candidates;
    private final PreparedGeometry unitOrNull;
    private final LayerRules rules;

    Repairs(
            CoverageCheck check,
            Surroundings parcels,
            PreparedGeometry unitOrNull,
            Tolerances tolerances,
            LayerRules rules) {
        this.check = check;
        this.parcels = parcels;
        this.unitOrNull = unitOrNull;
        this.rules = rules;
        Geometry unit = unitOrNull == null ? null : unitOrNull.getGeometry();
        this.candidates = new RepairCandidates(parcels, unit, tolerances, rules);
    }

    /** The first candidate that holds, or null. */
    Repair of(CoverageFinding found) {
        return candidates.of(found.parcelId(), found.finding()).stream()
                .filter(candidate -> holds(candidate, found))
                .findFirst()
                .orElse(null);
    }

    private boolean holds(Repair candidate, CoverageFinding found) {
        Set<Long> changed = candidate.shapes().keySet();
        Envelope envelope = new Envelope();
        changed.forEach(id -> envelope.expandToInclude(parcels.plane(id).getEnvelopeInternal()));
        candidate.shapes().values().forEach(plane -> envelope.expandToInclude(plane.getEnvelopeInternal()));
        envelope.expandBy(rules.reachMetres());
        List<Neighbour> around = parcels.near(envelope, changed);
        List<CoverageFinding> before = check.findings(parcels.with(changed, Map.of()), around, unitOrNull);
        List<CoverageFinding> after = check.findings(parcels.with(changed, candidate.shapes()), around, unitOrNull);
        return after.size() < before.size()
                && after.stream().noneMatch(one -> isStillThere(one, found))
                && hasNoNewError(before, after);
    }

    private static boolean hasNoNewError(List<CoverageFinding> before, List<CoverageFinding> after) {
        Map<Kind, Integer> counts = new HashMap<>();
        before.forEach(one -> counts.merge(Kind.of(one), 1, Integer::sum));
        return after.stream()
                .filter(one -> one.finding().isError())
                .allMatch(one -> counts.merge(Kind.of(one), -1, Integer::sum) >= 0);
    }

    private static boolean isStillThere(CoverageFinding one, CoverageFinding found) {
        if (found.finding().code() == FindingCode.GAP) {
            return one.finding().code() == FindingCode.GAP
                    && Overlay.intersection(
                                            one.finding().where(),
                                            found.finding().where())
                                    .getArea()
                            > 0;
        }
        return Kind.of(one).equals(Kind.of(found))
                && one.finding().where().intersects(found.finding().where());
    }

    /** Findings alike but for place and size. */
    private record Kind(FindingCode code, long lowerId, long higherId) {

        static Kind of(CoverageFinding found) {
            long other = found.finding().neighbourId();
            FindingCode code = found.finding().code();
            return other == 0
                    ? new Kind(code, 0, code == FindingCode.GAP ? 0 : found.parcelId())
                    : new Kind(code, Math.min(found.parcelId(), other), Math.max(found.parcelId(), other));
        }
    }
}
