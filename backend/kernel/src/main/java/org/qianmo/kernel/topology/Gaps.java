package org.qianmo.kernel.topology;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.hprtree.HPRtree;

/** All gaps of a layer: the enclosed ones, and of the narrow ones those that are not part of these. */
final class Gaps {

    private Gaps() {}

    static List<Polygon> of(Members members, OpenEdges edges, Tolerances tolerances, LayerRules rules) {
        GapSize size = new GapSize(tolerances, rules);
        List<Polygon> gaps = new ArrayList<>(new EnclosedGaps(members, edges, size).all());
        HPRtree enclosed = new HPRtree();
        gaps.forEach(gap -> enclosed.insert(gap.getEnvelopeInternal(), gap));
        for (Polygon narrow : new NarrowGaps(members, edges, size, rules).all()) {
            boolean isNew = true;
            for (Object near : enclosed.query(narrow.getEnvelopeInternal())) {
                isNew &= !isPart(narrow, (Geometry) near);
            }
            if (isNew) {
                gaps.add(narrow);
            }
        }
        return gaps;
    }

    private static boolean isPart(Geometry narrow, Geometry gap) {
        return 2 * Overlay.intersection(narrow, gap).getArea() > narrow.getArea();
    }
}
