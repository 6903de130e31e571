package org.qianmo.scenario;

import java.util.List;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.http.Problem;
import org.qianmo.scenario.store.ScenarioRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Scenario sets to be looked at, by those whose territory holds all of a set's. */
@Service
@Transactional(readOnly = true)
public class ScenarioShelf {

    private final ScenarioRows rows;

    ScenarioShelf(ScenarioRows rows) {
        this.rows = rows;
    }

    /** @throws Problem 404 if there is none, 403 OUTSIDE_TERRITORY */
    public ScenarioSet find(long id, Actor actor) {
        ScenarioSet set = rows.find(id).orElseThrow(ScenarioShelf::absent);
        if (!actor.territory().covers(set.territory().code())) {
            throw AccessPolicy.outsideTerritory();
        }
        return set;
    }

    /**
     * Newest first.
     *
     * @param before only ids below it
     */
    public List<ScenarioSet> list(long before, int limit, Actor actor) {
        return rows.list(actor.territory(), before, limit);
    }

    static Problem absent() {
        return Problem.notFound("没有这组方案", "there is no such set of scenarios");
    }
}
