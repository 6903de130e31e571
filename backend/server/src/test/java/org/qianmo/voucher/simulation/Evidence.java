package org.qianmo.voucher.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.record.RecordState;

/**
 * What stands in the tables of one scenario.
 *
 * @param replayed balances as the entries give them
 * @param stored balances as they are stored
 * @param lines all entries of the scenario that are in the chain
 * @param entryCount all entries of its vouchers, in the chain or not
 * @param parents by serial; the text {@code null} for none
 * @param terms last day and number of extensions
 * @param claims how many pieces of ground stand, by serial
 * @param worksByRoot works on which vouchers were issued, ever
 */
record Evidence(
        Map<Place, Long> replayed,
        Map<Place, Long> stored,
        List<Line> lines,
        Map<Long, Indicator> indicators,
        long entryCount,
        Map<String, String> parents,
        Map<String, String> terms,
        Map<String, Integer> claims,
        Map<String, Set<Long>> worksByRoot,
        Map<Long, RecordState> records,
        Map<World.Pledged, Long> pledgees,
        Set<Long> openDoubts,
        Map<Long, Long> redeemedByPlot,
        Set<Long> sales) {

    long linesSoFar() {
        return lines.size();
    }

    /** By indicator, as {@code ISSUE} entries say. */
    Map<Indicator, Long> issued(String serial) {
        return issued(Set.of(serial));
    }

    Map<Indicator, Long> issuedByIndicator() {
        return issued(parents.keySet());
    }

    private Map<Indicator, Long> issued(Set<String> serials) {
        Map<Indicator, Long> issued = new TreeMap<>();
        lines.stream()
                .filter(line -> line.kind() == EntryKind.ISSUE && serials.contains(line.serial()))
                .forEach(line -> issued.merge(indicators.get(line.debit()), line.amount(), Long::sum));
        return issued;
    }

    /** The voucher and its parts, as the splits in the ledger say. */
    Set<String> family(String root) {
        Set<String> family = new TreeSet<>(Set.of(root));
        Map<String, String> parents = new HashMap<>();
        lines.stream()
                .filter(line -> line.kind() == EntryKind.SPLIT)
                .forEach(line -> parents.put(line.into(), line.serial()));
        boolean more = true;
        while (more) {
            more = false;
            for (Map.Entry<String, String> part : parents.entrySet()) {
                more |= family.contains(part.getValue()) && family.add(part.getKey());
            }
        }
        return family;
    }
}
