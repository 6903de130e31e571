package org.qianmo.scenario;

import java.util.List;
import org.qianmo.voucher.PlannedEntry;
import org.qianmo.voucher.application.VoucherAct;

/**
 * What the acts of a scenario would do in the ledger.
 *
 * @param acts in the order of the records
 */
public record VoucherEffect(List<Act> acts) {

    static final VoucherEffect NONE = new VoucherEffect(List.of());

    /**
     * One act.
     *
     * @param serial of the voucher; null for an issue
     * @param isRefused true if its rules stand against it: none of its entries would be posted
     */
    public record Act(
            String recordNumber, VoucherAct.Kind kind, String serial, boolean isRefused, List<PlannedEntry> entries) {}

    /** The entries that would be posted. */
    public List<PlannedEntry> posted() {
        return entries(false);
    }

    /** The entries that would not. */
    public List<PlannedEntry> refused() {
        return entries(true);
    }

    private List<PlannedEntry> entries(boolean refused) {
        return acts.stream()
                .filter(act -> act.isRefused() == refused)
                .flatMap(act -> act.entries().stream())
                .toList();
    }
}
