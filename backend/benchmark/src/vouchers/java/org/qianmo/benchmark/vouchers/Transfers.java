package org.qianmo.benchmark.vouchers;

import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.parcel.Booking;
import org.qianmo.voucher.VoucherOffice;

/** Transfers of 0.001 亩, each in a transaction of its own under a document of its own. */
enum Transfers {
    /** One indicator, between the two holders of any of the busy vouchers, either way. */
    ONE {
        @Override
        void move(VoucherOffice office, long document, Booking booking) {
            anywhere(office, Map.of(Indicator.QUOTA, 1L), document, booking);
        }
    },
    /** The same with all four indicators of a land voucher. */
    FOUR {
        @Override
        void move(VoucherOffice office, long document, Booking booking) {
            anywhere(office, Fill.each(1), document, booking);
        }
    },
    /** One indicator of one voucher, to or from one account. */
    HOT {
        @Override
        void move(VoucherOffice office, long document, Booking booking) {
            long other = Fill.holder(1 + random(Fill.HOLDERS - 1));
            boolean there = random(2) == 0;
            office.transfer(
                    Fill.serial(0),
                    there ? Fill.holder(0) : other,
                    there ? other : Fill.holder(0),
                    Map.of(Indicator.QUOTA, 1L),
                    Fill.document("转让", document),
                    booking);
        }
    };

    private static final AtomicLong DOCUMENTS = new AtomicLong();

    abstract void move(VoucherOffice office, long document, Booking booking);

    private static void anywhere(VoucherOffice office, Map<Indicator, Long> amounts, long document, Booking booking) {
        int voucher = random(Fill.BUSY);
        int turned = random(2);
        office.transfer(
                Fill.serial(voucher),
                Fill.holder(voucher + turned),
                Fill.holder(voucher + 1 - turned),
                amounts,
                Fill.document("转让", document),
                booking);
    }

    private static int random(int below) {
        return ThreadLocalRandom.current().nextInt(below);
    }

    /** @return transfers a second that were committed */
    double rate(Server server, Booking booking, int clients, double seconds) throws Exception {
        VoucherOffice office = server.bean(VoucherOffice.class);
        return Clients.run(
                        clients, seconds, () -> server.commit(() -> move(office, DOCUMENTS.incrementAndGet(), booking)))
                .rate();
    }
}
