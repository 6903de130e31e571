package org.qianmo.scenario;

import java.time.Instant;
import java.util.List;
import org.qianmo.access.Territory;

/**
 * Scenarios that are compared with each other.
 *
 * @param note null for none
 * @param scenarios two to four, with different names
 * @param version rises with each change
 */
public record ScenarioSet(
        long id,
        String title,
        String note,
        Territory territory,
        List<Scenario> scenarios,
        String author,
        Instant createdAt,
        String changedBy,
        Instant changedAt,
        int version) {

    public ScenarioSet {
        scenarios = List.copyOf(scenarios);
    }

    /** What somebody states of a set. */
    public record Stated(String title, String note, Territory territory, List<Scenario> scenarios) {

        public Stated {
            scenarios = List.copyOf(scenarios);
        }
    }

    static ScenarioSet first(long id, Stated stated, String author, Instant now) {
        return new ScenarioSet(
                id, stated.title(), stated.note(), stated.territory(), stated.scenarios(), author, now, author, now, 0);
    }

    ScenarioSet next(Stated stated, String by, Instant now) {
        return new ScenarioSet(
                id,
                stated.title(),
                stated.note(),
                territory,
                stated.scenarios(),
                author,
                createdAt,
                by,
                now,
                version + 1);
    }

    Stated stated() {
        return new Stated(title, note, territory, scenarios);
    }
}
