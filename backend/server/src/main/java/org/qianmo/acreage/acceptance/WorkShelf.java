package org.qianmo.acreage.acceptance;

import java.util.List;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.acreage.acceptance.store.EarlierWorks;
import org.qianmo.acreage.acceptance.store.WorkList;
import org.qianmo.http.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accepted works to be looked at, within the reader's territory. */
@Service
@Transactional(readOnly = true)
public class WorkShelf {

    private final WorkList list;
    private final EarlierWorks works;
    private final Overlaps overlaps;
    private final AccessPolicy policy;

    WorkShelf(WorkList list, EarlierWorks works, Overlaps overlaps, AccessPolicy policy) {
        this.list = list;
        this.works = works;
        this.overlaps = overlaps;
        this.policy = policy;
    }

    /**
     * A work with its ground.
     *
     * @param ground EPSG:4490
     * @param overlaps with all other works, of its category and of others
     */
    public record Opened(WorkEntry entry, MultiPolygon ground, List<WorkOverlap> overlaps) {}

    /** By id. @param limit at least 1 */
    public List<WorkEntry> list(WorkFilter filter, int limit, Actor actor) {
        return list.list(filter, policy.readable(actor), limit);
    }

    /** @throws Problem 404 if there is none, 403 OUTSIDE_TERRITORY if the actor may not read it */
    public Opened open(long id, Actor actor) {
        WorkEntry entry = list.find(id).orElseThrow(() -> Problem.notFound("没有这项验收工作", "there is no such work"));
        policy.refuseUnreadable(actor, entry.townCode(), entry.villageCode());
        MultiPolygon ground = list.ground(id);
        List<EarlierWork> others = works.touching(ground.getEnvelopeInternal()).stream()
                .filter(work -> work.id() != id)
                .toList();
        return new Opened(entry, ground, overlaps.of(ground, others));
    }
}
