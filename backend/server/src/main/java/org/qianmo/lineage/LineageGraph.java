package org.qianmo.lineage;

import java.util.List;
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
    }
}
