package org.qianmo.voucher.application;

import java.time.Clock;
import java.util.List;
import org.qianmo.http.Problem;
import org.qianmo.parcel.Booking;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordKind;
import org.qianmo.settings.DistrictSettings;
import org.qianmo.voucher.application.store.ApplicationRows;
import org.qianmo.voucher.application.store.VoucherRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets vouchers run out whose last day has passed: each under a record of its own, in a transaction of its own. */
@Service
public class ExpiryDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiryDesk.class);
    private static final String AUTHOR = "qianmo";
    private static final int AT_ONCE_MAX = 500;

    private final VoucherRows vouchers;
    private final ApplicationRows applications;
    private final RecordBook records;
    private final ActOffice office;
    private final TransactionTemplate transaction;
    private final DistrictSettings district;
    private final Clock clock;

    ExpiryDesk(
            VoucherRows vouchers,
            ApplicationRows applications,
            RecordBook records,
            ActOffice office,
            TransactionTemplate transaction,
            DistrictSettings district,
            Clock clock) {
        this.vouchers = vouchers;
        this.applications = applications;
        this.records = records;
        this.office = office;
        this.transaction = transaction;
        this.district = district;
        this.clock = clock;
    }

    /** Every night, when the day of the district has changed. */
    @Scheduled(cron = "0 5 0 * * *", zone = "${qianmo.district.time-zone}")
    void nightly() {
        int ended = run();
        LOG.info("{} vouchers ran out", ended);
    }

    /** @return how many ran out */
    public int run() {
        int ended = 0;
        for (List<String> due = due(); !due.isEmpty(); due = due()) {
            int before = ended;
            for (String serial : due) {
                ended += end(serial) ? 1 : 0;
            }
            if (ended == before) {
                // Nothing of what is left can run out now: somebody moved it meanwhile, or a rule stands in the way.
                break;
            }
        }
        return ended;
    }

    private List<String> due() {
        return vouchers.overdue(district.today(clock), AT_ONCE_MAX);
    }

    private boolean end(String serial) {
        try {
            transaction.executeWithoutResult(status -> expire(serial));
            return true;
        } catch (Problem refused) {
            LOG.warn("voucher {} does not run out: {}", serial, refused.getMessage());
            return false;
        }
    }

    private void expire(String serial) {
        VoucherAct.Expire act = new VoucherAct.Expire(serial);
        Booking booking = records.openAndApprove(RecordKind.VOUCHER_CHANGE, "到期 " + serial, AUTHOR);
        applications.insert(booking.recordId(), act);
        office.take(act, booking.recordId(), "到期", AUTHOR);
    }
}
