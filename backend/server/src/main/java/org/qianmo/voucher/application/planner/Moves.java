package org.qianmo.voucher.application.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.voucher.PlannedEntry;
import org.qianmo.voucher.PlannedEntry.Side;

/** Entries of several indicators at once, in the order of the indicators. */
final class Moves {

    private Moves() {}

    static List<PlannedEntry> all(
            EntryKind kind, Asset asset, Map<Indicator, Long> amounts, Side from, Side to, String serial) {
        List<PlannedEntry> entries = new ArrayList<>();
        for (Indicator indicator : Indicator.values()) {
            long amount = amounts.getOrDefault(indicator, 0L);
            if (amount > 0) {
                entries.add(PlannedEntry.move(kind, asset, indicator, amount, from, to, serial));
            }
        }
        return entries;
    }

    static List<PlannedEntry> split(Asset asset, Map<Indicator, Long> amounts, Side at, String parent, String child) {
        List<PlannedEntry> entries = new ArrayList<>();
        for (Indicator indicator : Indicator.values()) {
            long amount = amounts.getOrDefault(indicator, 0L);
            if (amount > 0) {
                entries.add(PlannedEntry.split(asset, indicator, amount, at, parent, child));
            }
        }
        return entries;
    }
}
