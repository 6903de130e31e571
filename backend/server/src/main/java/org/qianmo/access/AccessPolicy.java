package org.qianmo.access;

import java.util.Collection;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.qianmo.settings.DistrictSettings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/**
 * The one policy behind every door.
 *
 * <p><b>Reading.</b> Whose territory is the district reads everything, also ground without a town. Whose territory is a town
 * or a village reads what lies there: parcels and their history, on the map, as a list, as a file and as a feature;
 * zones, pilot sites, control lines, accepted work and the vouchers on it; statements and balances, which then add up that
 * ground alone. A thing asked for by its id is
 * refused (403 OUTSIDE_TERRITORY); in lists and sums it is left out. Roles do not matter for reading.
 *
 * <p><b>Records</b> are read by their author and by those whose territory holds all of their land. What else they show,
 * as neighbours that only got a node, is left out for those who may not read it. Of the audit trail officials and
 * administrators read what is written of their territory; its head is for everybody.
 *
 * <p><b>Public to every signed-in person:</b> names and outlines of administrative units, the land-use classification,
 * base layers, what the program says of itself. Jobs are their
 * owner's and the administrators'.
 *
 * <p><b>Checking.</b> New ground is checked against all parcels, whoever asks: it could be booked twice otherwise. A
 * finding names the other parcel only to those who may read it.
 *
 * <p><b>Writing.</b> Planners and above change land, officials decide on records, both within their territory;
 * administrators load ground outside the district, and register people, zones and pilot sites within their own territory;
 * consolidation units are for those of the whole district.
 */
@Service
public class AccessPolicy {

    private final DistrictSettings district;

    AccessPolicy(DistrictSettings district) {
        this.district = district;
    }

    /** What bounds the actor's reading; null for one who reads everything. */
    public Territory readable(Actor actor) {
        return isBounded(actor) ? actor.territory() : null;
    }

    /**
     * Whether ground of these units may be read.
     *
     * @param townCode null outside the district
     * @param villageCode null where no village is known
     */
    public boolean mayRead(Actor actor, String townCode, String villageCode) {
        return !isBounded(actor) || actor.territory().holds(townCode, villageCode);
    }

    /** @throws Problem 403 OUTSIDE_TERRITORY if ground of these units may not be read */
    public void refuseUnreadable(Actor actor, String townCode, String villageCode) {
        if (!mayRead(actor, townCode, villageCode)) {
            throw outsideTerritory();
        }
    }

    /** The refusal to show something by its id. */
    public static Problem outsideTerritory() {
        Messages messages = new Messages("此地不在您的辖区内", "this lies outside your territory");
        return new Problem(HttpStatus.FORBIDDEN, "OUTSIDE_TERRITORY", messages);
    }

    private boolean isBounded(Actor actor) {
        return !actor.territory().code().equals(district.code());
    }

    /** @throws Problem 403 if the role may not change land */
    public void mayEditLand(Actor actor) {
        if (!actor.role().atLeast(Role.PLANNER)) {
            throw Problem.forbidden("您的角色只能查看，不能修改地块", "your role may look, not change parcels");
        }
    }

    /**
     * Refuses a change of ground in these units.
     *
     * @param unitCodes towns or villages; null for ground without a unit, which is the whole district's
     * @throws Problem 403 if the role may not change land, or a unit lies outside the actor's territory
     */
    public void mayEditLandIn(Actor actor, Collection<String> unitCodes) {
        mayEditLand(actor);
        refuseUnitsOutside(actor, unitCodes);
    }

    /**
     * Refuses a decision on a record that touches these units.
     *
     * @param unitCodes towns or villages; null for ground without a unit, which is the whole district's
     * @throws Problem 403 unless the actor is an official whose territory covers all of them
     */
    public void mayReview(Actor actor, Collection<String> unitCodes) {
        if (actor.role() != Role.OFFICIAL) {
            throw Problem.forbidden("只有审核人可以审核案卷", "only an official decides on records");
        }
        refuseUnitsOutside(actor, unitCodes);
    }

    /** Whether the actor may decide on a record whose ground lies in this unit; null for one without a unit. */
    public boolean canReview(Actor actor, String unitCode) {
        return actor.role() == Role.OFFICIAL
                && (!isBounded(actor) || actor.territory().covers(unitCode));
    }

    private void refuseUnitsOutside(Actor actor, Collection<String> unitCodes) {
        for (String unitCode : unitCodes) {
            if (isBounded(actor) && !actor.territory().covers(unitCode)) {
                throw unitCode == null
                        ? Problem.forbidden(
                                "没有所属单元的地块由全区人员处理", "ground without a unit is for those of the whole district")
                        : Problem.forbidden(
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

    /** @throws Problem 403 unless the actor may read the audit trail of the whole district */
    public void mayRebuild(Actor actor) {
        mayReadAudit(actor);
        if (isBounded(actor)) {
            throw Problem.forbidden(
                    "重建核对涉及全区地块，由全区人员发起", "a rebuild tells of all parcels: it is for those of the whole district");
        }
    }

    /**
     * Refuses to register somebody for this territory: nobody gives more than they have.
     *
     * @param territoryCode null if none was stated, which is for the form to refuse
     * @throws Problem 403 unless the actor is an administrator of at least this territory
     */
    public void mayAdministerIn(Actor actor, String territoryCode) {
        mayAdminister(actor);
        if (territoryCode != null && !administers(actor, territoryCode)) {
            throw Problem.forbidden(
                    "辖区 " + territoryCode + " 不在您的辖区内", "territory " + territoryCode + " is not within yours");
        }
    }

    /** Whether people of this territory are the actor's, if an administrator, to look after. */
    public boolean administers(Actor actor, String territoryCode) {
        return !isBounded(actor) || actor.territory().covers(territoryCode);
    }
}
