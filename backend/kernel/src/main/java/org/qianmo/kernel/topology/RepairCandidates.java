package org.qianmo.kernel.topology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** What might remove a finding, the mildest first; whether it does is found out by trying. */
final class RepairCandidates {

    /** A node computed by overlay lies so near to the edges that cross in it: 1 nm at seven digits, and a margin. */
    private static final double NODE_METRES = 1e-6;

    private final Surroundings parcels;
    private final Geometry unitOrNull;
    private final Tolerances tolerances;
    private final LayerRules rules;
    private final List<Repair> candidates = new ArrayList<>();

    RepairCandidates(Surroundings parcels, Geometry unitOrNull, Tolerances tolerances, LayerRules rules) {
        this.parcels = parcels;
        this.unitOrNull = unitOrNull;
        this.tolerances = tolerances;
        this.rules = rules;
    }

    List<Repair> of(long parcelId, Finding finding) {
        candidates.clear();
        Geometry plane = parcels.plane(parcelId);
        switch (finding.code()) {
            case DUPLICATE_VERTEX ->
                dropOneOfTwo(parcelId, plane, finding.where().getCoordinate());
            case SPIKE ->
                add(
                        RepairKind.DROP_SPIKE,
                        parcelId,
                        Vertices.dropped(plane, finding.where().getCoordinate()));
            case SELF_INTERSECTION, RING_CROSSING, HOLE_OUTSIDE, HOLE_TOUCHING, NESTED_SHELL, TOO_FEW_POINTS ->
                fixRings(parcelId, plane, finding);
            case OVERLAP -> clip(parcelId, plane, finding);
            case GAP -> fill(parcelId, plane, finding);
            case VERTEX_MISMATCH -> match(parcelId, plane, finding);
            case OUTSIDE_UNIT -> addNoded(RepairKind.CLIP_TO_UNIT, parcelId, Overlay.intersection(plane, unitOrNull));
            default -> {
                // What is missing or too small has no shape that could be proposed.
            }
        }
        return List.copyOf(candidates);
    }

    private void add(RepairKind kind, long id, Geometry plane) {
        candidates.add(new Repair(kind, Map.of(id, plane)));
    }

    /** New vertices go into the borders of the neighbours as well. */
    private void addNoded(RepairKind kind, long id, Geometry plane) {
        candidates.add(new Repair(kind, parcels.withNodes(Map.of(id, Land.of(plane)), NODE_METRES)));
    }

    /** Rather the one that no neighbour has. */
    private void dropOneOfTwo(long id, Geometry plane, Coordinate second) {
        add(RepairKind.DROP_VERTEX, id, Vertices.moved(plane, position -> position));
        Vertices.of(plane).stream()
                .filter(vertex -> vertex.distance(second) < tolerances.duplicateVertexMetres())
                .sorted(Comparator.comparingLong((Coordinate vertex) -> parcels.countAt(vertex))
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(vertex -> add(RepairKind.DROP_VERTEX, id, Vertices.dropped(plane, vertex)));
    }

    /** First by the rules of JTS; where that leaves ground to nobody, without the holes that are to blame. */
    private void fixRings(long id, Geometry plane, Finding finding) {
        if (finding.code() != FindingCode.HOLE_OUTSIDE) {
            addNoded(RepairKind.FIX_RINGS, id, GeometryFixer.fix(plane));
        }
        add(RepairKind.FIX_RINGS, id, Vertices.withoutHolesAt(plane, finding.where()));
    }

    private void clip(long id, Geometry plane, Finding finding) {
        Geometry other = parcels.plane(finding.neighbourId());
        snap(id, plane, finding.neighbourId(), finding.where());
        addNoded(RepairKind.CLIP_OVERLAP, id, Overlay.difference(plane, other));
    }

    private void fill(long id, Geometry plane, Finding finding) {
        Geometry gap = finding.where();
        for (Neighbour other : parcels.near(gap.getEnvelopeInternal())) {
            if (other.id() != id && other.plane().isWithinDistance(gap, tolerances.layerMetres())) {
                snap(id, plane, other.id(), gap);
            }
        }
        addNoded(RepairKind.FILL_GAP, id, OverlayNGRobust.union(List.of(plane, gap)));
    }

    /** Only what is as narrow as a gap may be: a vertex does not move farther than that. */
    private void snap(long id, Geometry plane, long otherId, Geometry where) {
        if (where.getArea() * 2 <= rules.gapMetresMax() * where.getLength()) {
            Geometry other = parcels.plane(otherId);
            Geometry snapped = new BorderSnap(other, where, rules.gapMetresMax()).of(plane, other);
            candidates.add(
                    new Repair(RepairKind.SNAP_TO_NEIGHBOUR, parcels.withNodes(Map.of(id, snapped), NODE_METRES)));
        }
    }

    private void match(long id, Geometry plane, Finding finding) {
        Coordinate at = finding.where().getCoordinate();
        Geometry other = parcels.plane(finding.neighbourId());
        double metres = rules.mismatchMetres();
        if (finding.size() < tolerances.layerMetres()) {
            addInserted(id, Vertices.inserted(plane, List.of(at), metres));
            addInserted(finding.neighbourId(), Vertices.inserted(other, List.of(at), metres));
        }
        Geometry snapped = new BorderSnap(other, finding.where(), metres).of(plane, other);
        candidates.add(new Repair(RepairKind.SNAP_TO_NEIGHBOUR, parcels.withNodes(Map.of(id, snapped), NODE_METRES)));
        addInserted(id, Vertices.inserted(plane, List.of(at), metres));
    }

    private void addInserted(long id, Geometry plane) {
        if (plane != parcels.plane(id)) {
            add(RepairKind.INSERT_NODE, id, plane);
        }
    }
}
