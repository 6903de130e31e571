package org.qianmo.scenario;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.qianmo.record.RecordCover;

/**
 * The ground on one side of a comparison.
 *
 * @param number 0 is today, scenarios are numbered from 1
 * @param name null for today
 * @param covers of records that count
 * @param pieces by id, within the ground that is compared; of a scenario with an error those of today
 */
public record Side(
        int number, String name, List<RecordCover> covers, Map<Long, Piece> pieces, List<ScenarioFinding> findings) {

    /** Whether its records can take effect together, so that there are figures. */
    public boolean isSound() {
        return findings.stream().noneMatch(ScenarioFinding::isError);
    }

    public Collection<Piece> land() {
        return pieces.values();
    }
}
