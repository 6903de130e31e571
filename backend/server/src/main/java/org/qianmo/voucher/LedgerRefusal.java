package org.qianmo.voucher;

import org.qianmo.kernel.ledger.Entry;
import org.qianmo.kernel.ledger.Rejection;

/** The ledger refused an entry; the transaction it came in must not commit. */
public class LedgerRefusal extends RuntimeException {

    private final Rejection reason;

    LedgerRefusal(Rejection reason, Entry entry) {
        super(reason + " for " + entry.kind() + " of " + entry.voucher());
        this.reason = reason;
    }

    public Rejection reason() {
        return reason;
    }
}
