package org.qianmo.acreage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.access.Territory;
import org.qianmo.acreage.store.WorkRows;
import org.qianmo.kernel.geometry.Acreage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which accepted work lies on some ground. */
@Service
public class AcceptedGround {

    private final WorkRows rows;

    AcceptedGround(WorkRows rows) {
        this.rows = rows;
    }

    /** @param counted what the work counts for in the statements, all of it */
    public record Work(long id, Acreage counted) {}

    /**
     * Works that may touch the box, by id.
     *
     * @param lonLat EPSG:4490
     * @param territory only work that lies in it; null for all
     */
    @Transactional(readOnly = true)
    public List<WorkOutline> in(Envelope lonLat, Territory territory) {
        return rows.outlines(lonLat, territory);
    }

    /**
     * Works of the categories, by id, at most {@code limit}.
     *
     * @param id only works with a greater one
     * @param territory only work that lies in it; null for all
     */
    @Transactional(readOnly = true)
    public List<WorkCover> after(long id, Collection<Category> categories, Territory territory, int limit) {
        return rows.after(id, categories, territory, limit);
    }

    /** All ground of the works, degrees; empty if there are none. */
    @Transactional(readOnly = true)
    public Optional<Envelope> box(Collection<Long> workIds) {
        return workIds.isEmpty() ? Optional.empty() : rows.box(workIds);
    }

    /** Each work once that shares ground with one of the shapes, EPSG:4490. */
    @Transactional(readOnly = true)
    public List<Work> under(Collection<MultiPolygon> shapes) {
        Map<Long, Work> works = new TreeMap<>();
        for (MultiPolygon shape : shapes) {
            rows.touching(shape.getEnvelopeInternal()).stream()
                    .filter(work -> !works.containsKey(work.id()))
                    .filter(work -> work.ground().relate(shape, "T********"))
                    .forEach(work -> works.put(work.id(), new Work(work.id(), work.counted())));
        }
        return List.copyOf(works.values());
    }
}
