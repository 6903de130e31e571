package org.qianmo.acreage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.acreage.store.WorkRows;
import org.qianmo.crs.CoordinateSystems;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.OfficialArea;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What works would count for, accepted now, in their order. A preview and a booking ask the same: under locks on the ground the
 * answer holds until the commit, without them it is how things stand.
 */
@Service
public class Counting {

    private final WorkRows rows;
    private final CoordinateSystems crs;

    Counting(WorkRows rows, CoordinateSystems crs) {
        this.rows = rows;
        this.crs = crs;
    }

    /**
     * A work, measured.
     *
     * @param whole official area of all of its ground
     * @param counted of this, what no earlier work of its category covers; at most the whole
     */
    public record Counted(NewWork work, Acreage whole, Acreage counted) {}

    /** In the order of the works: what one counts, the next of its category counts no more. */
    @Transactional(readOnly = true)
    public List<Counted> count(List<NewWork> works) {
        Map<Category, CountedGround> earlier = new EnumMap<>(Category.class);
        List<Counted> counted = new ArrayList<>();
        for (NewWork work : works) {
            Geometry plane = crs.toPlane(work.ground());
            Acreage whole = Acreage.ofSquareMetres(OfficialArea.ofPolygonal(plane));
            Acreage fresh = earlier.computeIfAbsent(work.category(), category -> before(category, works))
                    .count(plane);
            counted.add(new Counted(work, whole, fresh.compareTo(whole) > 0 ? whole : fresh));
        }
        return counted;
    }

    private CountedGround before(Category category, List<NewWork> works) {
        Envelope box = new Envelope();
        works.stream()
                .filter(work -> work.category() == category)
                .forEach(work -> box.expandToInclude(work.ground().getEnvelopeInternal()));
        CountedGround ground = new CountedGround();
        rows.grounds(category, box).forEach(work -> ground.add(crs.toPlane(work)));
        return ground;
    }
}
