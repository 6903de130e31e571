package org.qianmo.voucher.statement;

import java.util.List;
import org.qianmo.document.DocumentCode;
import org.qianmo.voucher.Holder;

/**
 * What a code stands for, and whether the ledger still says the same.
 *
 * @param recomputed the code that the entries give now
 * @param differences empty if they give the same
 */
public record StatementCheck(
        IssuedStatement issued, Holder holder, DocumentCode recomputed, List<Difference> differences) {

    /** What of a statement may differ. */
    public enum Part {
        /** The chain no longer has the entry that was its last, or has another there. */
        HEAD,
        /** An entry was changed: it does not give its hash. */
        ENTRY,
        /** Other entries, or other hashes: one is missing, one was added behind time, one was chained anew. */
        ENTRIES,
        /** The balances before or after. */
        BALANCES,
        /** What is kept of the statement itself. */
        CODE
    }

    /** @param seq place in the chain; null for a part that is no single entry */
    public record Difference(Part part, Long seq) {}
}
