package org.qianmo.voucher;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.qianmo.voucher.store.PositionRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Balances of a day as they were known at a moment, each the sum of its entries. */
@Service
public class PositionsAt {

    private final PositionRows rows;

    PositionsAt(PositionRows rows) {
        this.rows = rows;
    }

    /**
     * What a holder has, by account and voucher; what has come to nothing is left out.
     *
     * @param asOf last day on which something counts that happened
     * @param knownAt last moment at which something counts that was committed
     */
    @Transactional(readOnly = true)
    public List<VoucherPosition> ofHolder(long holder, LocalDate asOf, Instant knownAt) {
        return rows.ofHolder(holder, asOf, knownAt);
    }

    /** The same of a voucher, whoever holds it. */
    @Transactional(readOnly = true)
    public List<VoucherPosition> ofVoucher(String serial, LocalDate asOf, Instant knownAt) {
        return rows.ofVoucher(serial, asOf, knownAt);
    }
}
