package org.qianmo.scenario.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qianmo.district.AdminUnit;
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
        String territoryNameEn,
        List<Scenario> scenarios,
        String author,
        Instant createdAt,
        String changedBy,
        Instant changedAt,
        int version) {

    static SetBody of(ScenarioSet set, Optional<AdminUnit> territory) {
        return new SetBody(
                set.id(),
                set.title(),
                set.note(),
                set.territory().code(),
                territory.map(AdminUnit::name).orElse(null),
                territory.map(AdminUnit::nameEn).orElse(null),
                set.scenarios(),
                set.author(),
                set.createdAt(),
                set.changedBy(),
                set.changedAt(),
                set.version());
    }
}
