package org.qianmo.kernel.topology;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;

/** What is wrong between parcels: overlaps, vertices that do not coincide, gaps. */
final class CoverageFaults {

    private final List<Neighbour> parcels;
    private final int edited;
    private final PreparedGeometry unitOrNull;
    private final double reachMetres;
    private final List<Geometry> unsound;
    private final Members members;
    private final Tolerances tolerances;
    private final LayerRules rules;

    /**
     * @param parcels the edited ones first
     * @param edited their number; faults among the others are not told
     * @param sound numbers of those whose form says which ground they hold; the others share nothing with anybody
     * @param unitOrNull outside of which there is no gap
     * @param reachMetres how far around the edited parcels all parcels are given
     */
    CoverageFaults(
            List<Neighbour> parcels,
            int edited,
            BitSet sound,
            PreparedGeometry unitOrNull,
            double reachMetres,
            Tolerances tolerances,
            LayerRules rules) {
        this.parcels = parcels;
        this.edited = edited;
        this.unitOrNull = unitOrNull;
        this.reachMetres = reachMetres;
        this.tolerances = tolerances;
        this.rules = rules;
        this.unsound = IntStream.range(0, parcels.size())
                .filter(i -> !sound.get(i))
                .mapToObj(i -> parcels.get(i).plane())
                .toList();
        this.members = new Members(IntStream.range(0, parcels.size())
                .mapToObj(i -> sound.get(i) ? parcels.get(i).plane() : Places.none())
                .toList());
    }

    /** In no particular order, but always in the same. */
    List<CoverageFinding> all() {
        OpenEdges open = new OpenEdges(members);
        List<CoverageFinding> findings = new ArrayList<>(overlaps());
        for (VertexMismatches.Mismatch mismatch : new VertexMismatches(members, open, tolerances, rules).all()) {
            if (mismatch.first() < edited) {
                findings.add(finding(mismatch));
            }
        }
        for (Polygon gap : Gaps.of(members, open, tolerances, rules)) {
            addGap(gap, findings);
        }
        return findings;
    }

    private Collection<CoverageFinding> overlaps() {
        return IntStream.range(0, edited)
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
        long id = parcels.get(first).id();
        return second < edited ? Math.min(id, parcels.get(second).id()) : id;
    }

    private long other(long owner, int first, int second) {
        long id = parcels.get(first).id();
        return owner == id ? parcels.get(second).id() : id;
    }

    private void addGap(Polygon gap, List<CoverageFinding> findings) {
        if (isBesideUnsound(gap) || isOutsideUnit(gap)) {
            return;
        }
        Owner owner = null;
        boolean known = false;
        for (int member : members.near(gap.getEnvelopeInternal(), 0)) {
            double metres = member < edited ? commonMetres(gap, members.edges.get(member)) : 0;
            if (metres > 0) {
                Owner candidate = new Owner(metres, parcels.get(member).id());
                owner = owner == null || candidate.compareTo(owner) < 0 ? candidate : owner;
                known |= isWithinReach(gap, members.edges.get(member).envelope);
            }
        }
        if (known) {
            Finding finding =
                    new Finding(FindingCode.GAP, rules.gapSeverity(), gap, gap.getArea(), SizeUnit.SQUARE_METRES, 0);
            findings.add(new CoverageFinding(owner.id, finding));
        }
    }

    /** A gap is told of the parcel that has most of its border; of equal ones, that with the lowest id. */
    private record Owner(double metres, long id) implements Comparable<Owner> {

        @Override
        public int compareTo(Owner other) {
            int longer = Double.compare(other.metres, metres);
            return longer != 0 ? longer : Long.compare(id, other.id);
        }
    }

    private boolean isWithinReach(Polygon gap, Envelope parcel) {
        Envelope known = new Envelope(parcel);
        known.expandBy(reachMetres);
        return known.contains(gap.getEnvelopeInternal());
    }

    /** What nobody holds beyond the boundary of the unit need not be held. */
    private boolean isOutsideUnit(Polygon gap) {
        return unitOrNull != null
                && !unitOrNull.covers(gap)
                && Overlay.thickerThan(tolerances.layerMetres(), Overlay.intersection(gap, unitOrNull.getGeometry()))
                        .isEmpty();
    }

    private boolean isBesideUnsound(Polygon gap) {
        return unsound.stream()
                .anyMatch(plane -> plane.getEnvelopeInternal().intersects(gap.getEnvelopeInternal())
                        && Places.line(plane.getCoordinates()).isWithinDistance(gap, tolerances.layerMetres()));
    }

    /** Length of the edges of a gap that run along a border. */
    private double commonMetres(Polygon gap, AreaEdges border) {
        double metres = 0;
        Coordinate[] corners = gap.getCoordinates();
        for (int i = 1; i < corners.length; i++) {
            Coordinate middle = LineSegment.midPoint(corners[i - 1], corners[i]);
            if (border.isWithin(tolerances.layerMetres(), middle)) {
                metres += corners[i].distance(corners[i - 1]);
            }
        }
        return metres;
    }
}
