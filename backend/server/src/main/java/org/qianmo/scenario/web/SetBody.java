package org.qianmo.scenario.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.qianmo.scenario.Scenario;
import org.qianmo.scenario.ScenarioSet;

/**
 * A set as a caller sees it.
 *
 * @param territoryName null for a unit that is not known any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SetBody(
        long id,
        String title,
        String note,
        String territory,
        String territoryName,
        List<Scenario> scenarios,
        String author,
        Instant createdAt,
        String changedBy,
        Instant changedAt,
        int version) {

    static SetBody of(ScenarioSet set, String territoryName) {
        return new SetBody(
                set.id(),
                set.title(),
                set.note(),
                set.territory().code(),
                territoryName,
                set.scenarios(),
                set.author(),
                set.createdAt(),
                set.changedBy(),
                set.changedAt(),
                set.version());
    }
}
