package org.qianmo.scenario;

import java.util.List;

/**
 * One way in which things could go on.
 *
 * @param records ids of records, each once, in the order in which they would be decided; none is today under another name
 */
public record Scenario(String name, List<Long> records) {

    public Scenario {
        records = List.copyOf(records);
    }
}
