package org.qianmo.kernel.topology;

import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.prep.PreparedGeometry;

/**
 * Checks a whole layer in one call: every parcel by itself, all against each other, and the ground between them.
 *
 * <p>Cost: a few comparisons for each edge that a neighbour has as well, and overlay only where borders do not agree, so
 * that the time grows with the parcels and with the faults. Uses the common pool; the answer does not depend on it.
 */
public final class LayerCheck {

    private final CoverageCheck check;

    public LayerCheck(Tolerances tolerances, LayerRules rules) {
        this.check = new CoverageCheck(tolerances, rules);
    }

    /**
     * All findings of {@link CoverageCheck#of}, here of every parcel, without repairs. A gap is enclosed by parcels of the
     * layer or narrow: the ground beyond its outer border is no gap.
     *
     * @param layer parcels with different ids, EPSG:4547
     * @param unitOrNull the unit that all of them must lie in, if any
     * @return ascending
     */
    public List<CoverageFinding> of(Collection<Neighbour> layer, PreparedGeometry unitOrNull) {
        return check.findings(layer, List.of(), Double.POSITIVE_INFINITY, unitOrNull);
    }
}
