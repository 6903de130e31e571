package org.qianmo.voucher.market;

import java.time.LocalDate;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.parcel.Booking;
import org.qianmo.voucher.application.store.VoucherRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sales of land vouchers from before there was a board, as their papers tell of them. Nothing moves in the ledger. */
@Service
public class PastSales {

    private final VoucherRows vouchers;

    PastSales(VoucherRows vouchers) {
        this.vouchers = vouchers;
    }

    /** @param milliMu of the first indicator */
    public record PastSale(
            String serial,
            long seller,
            long buyer,
            long milliMu,
            long pricePerMuFen,
            String platformNo,
            LocalDate soldOn) {}

    /** @param booking of a record that tells of this sale alone */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(PastSale sale, Booking booking) {
        vouchers.sold(new VoucherRows.Sale(
                booking.recordId(),
                sale.serial(),
                Asset.LAND,
                sale.seller(),
                sale.buyer(),
                sale.milliMu(),
                sale.pricePerMuFen(),
                Sold.totalFen(Asset.LAND, sale.milliMu(), sale.pricePerMuFen()),
                sale.platformNo(),
                sale.soldOn()));
    }
}
