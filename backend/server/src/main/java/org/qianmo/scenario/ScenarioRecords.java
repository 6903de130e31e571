package org.qianmo.scenario;

import java.util.ArrayList;
import java.util.List;
import org.qianmo.access.Actor;
import org.qianmo.access.Territory;
import org.qianmo.record.RecordCover;
import org.qianmo.record.RecordShelf;
import org.qianmo.record.RecordState;
import org.springframework.stereotype.Component;

/** The records of a scenario as they stand now: those that still wait for a decision, and a finding for each other one. */
@Component
class ScenarioRecords {

    private static final int DISTRICT_DIGITS = 6;

    private final RecordShelf records;

    ScenarioRecords(RecordShelf records) {
        this.records = records;
    }

    /** @param covers of records that count, in their order */
    record Waiting(List<RecordCover> covers, List<ScenarioFinding> findings) {}

    Waiting of(ScenarioSet set, Scenario scenario, Actor reader) {
        List<RecordCover> covers = new ArrayList<>();
        List<ScenarioFinding> findings = new ArrayList<>();
        for (long id : scenario.records()) {
            RecordCover cover = records.ifSeen(id, reader).orElse(null);
            if (cover == null || !liesIn(cover, set.territory())) {
                findings.add(ScenarioFinding.elsewhere(id));
            } else if (!cover.isOpen() && cover.state() != RecordState.SUBMITTED) {
                findings.add(ScenarioFinding.decided(cover));
            } else {
                covers.add(cover);
            }
        }
        return new Waiting(covers, findings);
    }

    /** What concerns no unit, or the whole district, is the district's. */
    static boolean liesIn(RecordCover cover, Territory territory) {
        return territory.code().length() == DISTRICT_DIGITS || territory.covers(cover.unitCode());
    }
}
