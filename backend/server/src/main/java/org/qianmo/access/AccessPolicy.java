package org.qianmo.access;

import java.util.Collection;
import org.qianmo.http.Problem;
import org.springframework.stereotype.Service;

/** The one policy behind every door. */
@Service
public class AccessPolicy {

    /** @throws Problem 403 if the role may not change land */
    public void mayEditLand(Actor actor) {
        if (!actor.role().atLeast(Role.PLANNER)) {
            throw Problem.forbidden("您的角色只能查看，不能修改地块", "your role may look, not change parcels");
        }
    }

    /** @throws Problem 403 if one of the towns or villages lies outside the actor's territory */
    public void mayEditLandIn(Actor actor, Collection<String> unitCodes) {
        mayEditLand(actor);
        for (String unitCode : unitCodes) {
            if (unitCode != null && !actor.territory().covers(unitCode)) {
                throw Problem.forbidden(
                        "地块所在单元 " + unitCode + " 不在您的辖区内", "unit " + unitCode + " is outside your territory");
            }
        }
    }

    /** Ground outside the district: an error for a planner, a warning for an administrator's first loads. */
    public boolean mayLoadGroundOutside(Actor actor) {
        return actor.role() == Role.ADMIN;
    }

    /** @throws Problem 403 unless the actor is an administrator */
    public void mayAdminister(Actor actor) {
        if (actor.role() != Role.ADMIN) {
            throw Problem.forbidden("只有管理员可以执行此操作", "only an administrator may do this");
        }
    }

    /** @throws Problem 403 unless the actor answers for what others do */
    public void mayReadAudit(Actor actor) {
        if (!actor.role().atLeast(Role.OFFICIAL)) {
            throw Problem.forbidden(
                    "只有审核人与管理员可以查看审计记录", "only an official or an administrator may read the audit trail");
        }
    }
}
