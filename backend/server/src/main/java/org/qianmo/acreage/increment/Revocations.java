package org.qianmo.acreage.increment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.acreage.increment.store.IncrementRows;
import org.qianmo.crs.CoordinateSystems;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.qianmo.kernel.geometry.Acreage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans what it does to the figures that works are revoked. A preview and a booking ask the same: under locks on the ground
 * of the works the answer holds until the commit.
 *
 * <p>What a work held is its ground without that of earlier live works of the category. It goes to the later live works that
 * overlap it, in order of booking, from the day of the revocation on, or from their own day if that is later. So ground
 * counts for one work at a time, on every day, and no figure grows by a revocation.
 */
@Service
public class Revocations {

    private final IncrementRows rows;
    private final CoordinateSystems crs;

    Revocations(IncrementRows rows, CoordinateSystems crs) {
        this.rows = rows;
        this.crs = crs;
    }

    /**
     * In order of booking.
     *
     * @param day from which the works count no more
     * @throws Problem 404 if there is no such work; 409 WORK_REVOKED; 422 REVOCATION_TOO_EARLY if what a work counts for
     *     changes on a later day
     */
    @Transactional(readOnly = true, noRollbackFor = Problem.class)
    public List<Revocation> plan(Collection<Long> workIds, LocalDate day) {
        Set<Long> revoked = new HashSet<>(workIds);
        return revoked.stream()
                .map(this::live)
                .sorted(Comparator.comparing(LiveWork::booked))
                .map(work -> plan(work, revoked, day))
                .toList();
    }

    /** @throws Problem 404 if there is no such work; 409 WORK_REVOKED */
    @Transactional(readOnly = true, noRollbackFor = Problem.class)
    public LiveWork live(long id) {
        return rows.live(id)
                .orElseThrow(() -> rows.exists(id)
                        ? Problem.conflict("WORK_REVOKED", "验收 " + id + " 已被撤销", "work " + id + " is revoked already")
                        : Problem.notFound("没有验收 " + id, "there is no work " + id));
    }

    private Revocation plan(LiveWork work, Set<Long> revoked, LocalDate day) {
        IncrementRows.Counted counted = rows.counted(work.id());
        if (day.isBefore(counted.lastOn())) {
            throw tooEarly(work, counted.lastOn());
        }
        List<LiveWork> others = rows.live(work.category(), work.ground().getEnvelopeInternal());
        FreedGround freed = freed(work, others);
        Acreage left = counted.squareMetres();
        List<Increment> restored = new ArrayList<>();
        for (LiveWork later : others) {
            if (later.booked() > work.booked() && !revoked.contains(later.id())) {
                Acreage given = atMost(left, freed.giveTo(crs.toPlane(later.ground())));
                if (given.compareTo(Acreage.ZERO) > 0) {
                    restored.add(increment(later, Increment.Kind.RESTORE, given, latest(day, later.acceptedOn())));
                    left = left.minus(given);
                }
            }
        }
        Acreage back = Acreage.ZERO.minus(counted.squareMetres());
        return new Revocation(work, increment(work, Increment.Kind.REVOKE, back, day), restored);
    }

    private FreedGround freed(LiveWork work, List<LiveWork> others) {
        List<Geometry> earlier = others.stream()
                .filter(other -> other.booked() < work.booked())
                .map(other -> crs.toPlane(other.ground()))
                .toList();
        return new FreedGround(crs.toPlane(work.ground()), earlier);
    }

    private static Increment increment(LiveWork work, Increment.Kind kind, Acreage squareMetres, LocalDate day) {
        return new Increment(work.id(), kind, work.category(), work.place(), work.synthetic(), squareMetres, day);
    }

    private static Acreage atMost(Acreage most, Acreage wanted) {
        return wanted.compareTo(most) > 0 ? most : wanted;
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private static Problem tooEarly(LiveWork work, LocalDate first) {
        Messages messages = new Messages(
                "验收 " + work.id() + " 最早可自 " + first + " 起撤销",
                "work " + work.id() + " is revoked from " + first + " on at the earliest");
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "REVOCATION_TOO_EARLY", messages);
    }
}
