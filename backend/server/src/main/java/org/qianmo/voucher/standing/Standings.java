package org.qianmo.voucher.standing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.qianmo.voucher.standing.store.StandingRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How vouchers stand: their rows, terms and balances together. */
@Service
public class Standings {

    private final StandingRows rows;

    Standings(StandingRows rows) {
        this.rows = rows;
    }

    @Transactional(readOnly = true)
    public Optional<VoucherStanding> of(String serial) {
        return rows.find(serial);
    }

    /** The voucher and all parts that were split off, and parts of these; by serial. */
    @Transactional(readOnly = true)
    public List<String> family(String serial) {
        return rows.family(serial);
    }

    /** The voucher from whose ground this one comes: itself, if it was never a part. */
    @Transactional(readOnly = true)
    public String root(String serial) {
        return rows.root(serial);
    }

    /** The voucher that stands for its project when sums of the project are locked: the first that was issued, whatever comes later. */
    @Transactional(readOnly = true)
    public Optional<String> firstOf(String projectNo) {
        return rows.firstOf(projectNo);
    }

    /**
     * Holds the vouchers until the end of the transaction, one after the other in the order of their serials: after the
     * ground, before accounts.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Collection<String> serials) {
        new TreeSet<>(serials).forEach(rows::lock);
    }
}
