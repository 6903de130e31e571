package org.qianmo.lineage;

import java.util.List;
import java.util.function.Predicate;
import org.qianmo.parcel.Lifetime;
import org.qianmo.parcel.Parcel;

/**
 * What a parcel came of and what came of it.
 *
 * @param nodes one version a node; the parcel itself by its last version
 * @param edges between them
 * @param truncated true if there is more than is told
 */
public record LineageGraph(long root, List<Node> nodes, List<LineageEdge> edges, boolean truncated) {

    /** @param present true if the parcel is in the register in this very version */
    public record Node(Lifetime life, boolean present, boolean retired) {

        public Parcel version() {
            return life.version();
        }

        private boolean is(long parcelId, int number) {
            return version().id() == parcelId && version().version() == number;
        }
    }

    /** False if the parcel never was, or is not among those that are told. */
    public boolean hasRoot() {
        return nodes.stream().anyMatch(node -> node.version().id() == root);
    }

    /** The part that somebody may read: versions that hold, and edges between them. */
    public LineageGraph only(Predicate<Parcel> readable) {
        List<Node> seen =
                nodes.stream().filter(node -> readable.test(node.version())).toList();
        List<LineageEdge> between = edges.stream()
                .filter(edge -> seen.stream().anyMatch(node -> node.is(edge.parentId(), edge.parentVersion())))
                .filter(edge -> seen.stream().anyMatch(node -> node.is(edge.childId(), edge.childVersion())))
                .toList();
        return new LineageGraph(root, seen, between, truncated);
    }
}
