package org.qianmo.lineage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.qianmo.lineage.store.LineageRows;
import org.qianmo.parcel.Change;
import org.qianmo.parcel.Lifetime;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelRegistry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who came of whom. */
@Service
public class LineageBook {

    private static final int NODES_MAX = 200;

    private final LineageRows rows;
    private final ParcelRegistry registry;

    LineageBook(LineageRows rows, ParcelRegistry registry) {
        this.rows = rows;
        this.registry = registry;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Collection<LineageEdge> edges) {
        rows.insert(edges);
    }

    /** What a record made of what. */
    @Transactional(readOnly = true)
    public List<LineageEdge> of(long recordId) {
        return rows.ofRecord(recordId);
    }

    /**
     * Ancestors and descendants of a parcel, up to so many generations each way.
     *
     * @param generations at least 1
     */
    @Transactional(readOnly = true)
    public LineageGraph around(long parcelId, int generations) {
        Set<LineageEdge> edges = new LinkedHashSet<>();
        boolean more = collect(parcelId, generations, true, edges) | collect(parcelId, generations, false, edges);
        edges.addAll(relatives(edges));
        Map<List<Long>, LineageGraph.Node> nodes = new LinkedHashMap<>();
        for (LineageEdge edge : edges) {
            addNode(edge.parentId(), edge.parentVersion(), nodes);
            addNode(edge.childId(), edge.childVersion(), nodes);
        }
        if (nodes.keySet().stream().noneMatch(key -> key.get(0) == parcelId)) {
            registry.history(parcelId).stream()
                    .filter(version -> version.change() != Change.RETIRE)
                    .findFirst()
                    .ifPresent(version -> addNode(parcelId, version.version(), nodes));
        }
        return new LineageGraph(parcelId, List.copyOf(nodes.values()), List.copyOf(edges), more);
    }

    /** Other children of the same parents, and other parents of the same children: a family is told whole. */
    private List<LineageEdge> relatives(Set<LineageEdge> edges) {
        if (edges.isEmpty() || edges.size() > NODES_MAX) {
            return List.of();
        }
        Set<Long> records = edges.stream().map(LineageEdge::recordId).collect(Collectors.toSet());
        List<LineageEdge> near = new ArrayList<>(rows.ofParents(
                edges.stream().map(LineageEdge::parentId).distinct().toList()));
        near.addAll(rows.toChildren(
                edges.stream().map(LineageEdge::childId).distinct().toList()));
        return near.stream().filter(edge -> records.contains(edge.recordId())).toList();
    }

    private boolean collect(long parcelId, int generations, boolean upwards, Set<LineageEdge> edges) {
        Set<Long> seen = new HashSet<>(Set.of(parcelId));
        List<Long> generation = List.of(parcelId);
        for (int i = 0; i < generations && !generation.isEmpty(); i++) {
            List<Long> next = new ArrayList<>();
            for (LineageEdge edge : upwards ? rows.toChildren(generation) : rows.ofParents(generation)) {
                long other = upwards ? edge.parentId() : edge.childId();
                edges.add(edge);
                if (seen.add(other)) {
                    next.add(other);
                }
            }
            if (edges.size() > NODES_MAX) {
                return true;
            }
            generation = next;
        }
        return !generation.isEmpty() && !(upwards ? rows.toChildren(generation) : rows.ofParents(generation)).isEmpty();
    }

    private void addNode(long id, int version, Map<List<Long>, LineageGraph.Node> nodes) {
        nodes.computeIfAbsent(List.of(id, (long) version), key -> {
            List<Lifetime> lives = registry.lifetimes(id);
            Parcel last = lives.get(0).version();
            boolean retired = last.change() == Change.RETIRE;
            Lifetime wanted = lives.stream()
                    .filter(life -> life.version().version() == version)
                    .findFirst()
                    .orElseThrow();
            return new LineageGraph.Node(wanted, !retired && last.version() == version, retired);
        });
    }
}
