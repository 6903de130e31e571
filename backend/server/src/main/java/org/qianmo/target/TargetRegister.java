package org.qianmo.target;

import java.util.List;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.access.Territory;
import org.qianmo.http.Problem;
import org.qianmo.settings.DistrictSettings;
import org.qianmo.target.store.ReportedRows;
import org.qianmo.target.store.TargetRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The targets of this district, of its towns and villages, each for those whose territory holds all of its own. */
@Service
public class TargetRegister {

    private final TargetRows rows;
    private final ReportedRows reported;
    private final AccessPolicy policy;
    private final DistrictSettings district;

    TargetRegister(TargetRows rows, ReportedRows reported, AccessPolicy policy, DistrictSettings district) {
        this.rows = rows;
        this.reported = reported;
        this.policy = policy;
        this.district = district;
    }

    /** Those that the actor sees, by id. Another district's, which a store may hold, are left out. */
    @Transactional(readOnly = true)
    public List<Target> all(Actor actor) {
        return rows.within(district.code()).stream()
                .filter(target -> maySee(target, actor))
                .toList();
    }

    /** @throws Problem 404, or 403 OUTSIDE_TERRITORY */
    @Transactional(readOnly = true)
    public Target find(long id, Actor actor) {
        Target target = rows.find(id).orElseThrow(TargetRegister::absent);
        if (!maySee(target, actor)) {
            throw AccessPolicy.outsideTerritory();
        }
        return target;
    }

    static Problem absent() {
        return Problem.notFound("没有这个目标", "there is no such target");
    }

    /** What was reported towards it, the latest day first. */
    @Transactional(readOnly = true)
    public List<Reported> reported(Target target) {
        return reported.of(target.id());
    }

    private boolean maySee(Target target, Actor actor) {
        Territory readable = policy.readable(actor);
        return readable == null || readable.covers(target.territoryCode());
    }
}
