package org.qianmo.voucher.passport;

import java.util.EnumMap;
import java.util.Map;
import org.qianmo.kernel.ledger.Purpose;

/**
 * What became of an indicator, in its smallest unit: {@code issued + received} is the sum of all {@code byState}.
 *
 * @param issued to the holders that are added up here, less what was taken back
 * @param received from other holders, less what went to them; zero where all holders are added up
 * @param byState what they have in each state; issue accounts do not count
 */
public record Amounts(long issued, long received, Map<Purpose, Long> byState) {

    static final Amounts NONE = new Amounts(0, 0, Map.of());

    public Amounts {
        byState = Map.copyOf(byState);
    }

    public long in(Purpose state) {
        return byState.getOrDefault(state, 0L);
    }

    /** @param change what one state gained, by issue or from others */
    Amounts plus(Purpose state, boolean byIssue, long change) {
        Map<Purpose, Long> states = new EnumMap<>(Purpose.class);
        states.putAll(byState);
        states.merge(state, change, Math::addExact);
        return new Amounts(
                byIssue ? Math.addExact(issued, change) : issued,
                byIssue ? received : Math.addExact(received, change),
                states);
    }
}
