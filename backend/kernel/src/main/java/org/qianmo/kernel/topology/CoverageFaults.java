package org.qianmo.kernel.topology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** What is wrong between parcels: overlaps, vertices that do not coincide, gaps. */
final class CoverageFaults {

    private final EditedLayer layer;
    private final Members members;
    private final Tolerances tolerances;
    private final LayerRules rules;

    CoverageFaults(EditedLayer layer, Tolerances tolerances, LayerRules rules) {
        this.layer = layer;
        this.members = layer.soundMembers();
        this.tolerances = tolerances;
        this.rules = rules;
    }

    /** In no particular order, but always in the same. */
    List<CoverageFinding> all() {
        OpenEdges open = new OpenEdges(members);
        List<CoverageFinding> findings = new ArrayList<>(overlaps());
        for (VertexMismatches.Mismatch mismatch : new VertexMismatches(members, open, tolerances, rules).all()) {
            if (mismatch.first() < layer.edited()) {
                findings.add(finding(mismatch));
            }
        }
        GapOwners owners = new GapOwners(layer, members, tolerances.layerMetres());
        for (Polygon gap : Gaps.of(members, open, tolerances, rules)) {
            owners.of(gap).ifPresent(id -> findings.add(new CoverageFinding(id, finding(gap))));
        }
        return findings;
    }

    private Collection<CoverageFinding> overlaps() {
        return IntStream.range(0, layer.edited())
                .parallel()
                .boxed()
                .flatMap(first -> overlaps(first).stream())
                .toList();
    }

    private List<CoverageFinding> overlaps(int first) {
        List<CoverageFinding> findings = new ArrayList<>();
        AreaEdges edges = members.edges.get(first);
        for (int second : members.near(edges.envelope, first + 1)) {
            Geometry where = Overlay.shared(members, first, members, second, tolerances.layerMetres());
            if (!where.isEmpty()) {
                long owner = owner(first, second);
                findings.add(new CoverageFinding(owner, Finding.overlap(where, other(owner, first, second))));
            }
        }
        return findings;
    }

    private CoverageFinding finding(VertexMismatches.Mismatch mismatch) {
        long owner = owner(mismatch.first(), mismatch.second());
        Geometry where = Places.point(mismatch.at());
        return new CoverageFinding(
                owner,
                new Finding(
                        FindingCode.VERTEX_MISMATCH,
                        Severity.WARNING,
                        where,
                        mismatch.metres(),
                        SizeUnit.METRES,
                        other(owner, mismatch.first(), mismatch.second())));
    }

    /** The edited one; of two, that with the lower id. */
    private long owner(int first, int second) {
        long id = layer.id(first);
        return second < layer.edited() ? Math.min(id, layer.id(second)) : id;
    }

    private long other(long owner, int first, int second) {
        long id = layer.id(first);
        return owner == id ? layer.id(second) : id;
    }

    private Finding finding(Polygon gap) {
        return new Finding(FindingCode.GAP, rules.gapSeverity(), gap, gap.getArea(), SizeUnit.SQUARE_METRES, 0);
    }
}
