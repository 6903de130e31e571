package org.qianmo.voucher.application.planner;

import org.qianmo.ids.IdCounter;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.settings.DistrictSettings;
import org.qianmo.voucher.application.Moment;
import org.qianmo.voucher.application.store.VoucherRows;
import org.springframework.stereotype.Component;

/**
 * Serials, like {@code NH-D-2026-000123}: district, kind, year, and the voucher's id, which is never given twice. A part has
 * its parent's with a running number behind. A preview takes no number.
 */
@Component
class Serials {

    /** Stands for the serial that an issue would get. */
    static final String TO_COME = "*";

    private final IdCounter ids;
    private final DistrictSettings district;
    private final VoucherRows rows;

    Serials(IdCounter ids, DistrictSettings district, VoucherRows rows) {
        this.ids = ids;
        this.district = district;
        this.rows = rows;
    }

    /** @param id 0 in a preview */
    record Numbered(long id, String serial) {}

    Numbered issue(Asset asset, Moment moment) {
        if (!moment.firm()) {
            return new Numbered(0, TO_COME);
        }
        long id = ids.next(IdCounter.Kind.LEDGER);
        String serial = "%s-%s-%d-%06d"
                .formatted(
                        district.recordPrefix(), letter(asset), moment.today().getYear(), id);
        return new Numbered(id, serial);
    }

    /** The next part of a voucher that is locked. */
    Numbered part(String parent, Moment moment) {
        String serial = parent + "-" + (rows.parts(parent) + 1);
        return new Numbered(moment.firm() ? ids.next(IdCounter.Kind.LEDGER) : 0, serial);
    }

    private static String letter(Asset asset) {
        return switch (asset) {
            case LAND -> "D";
            case HOUSE -> "F";
            case GREEN -> "L";
            case MONEY -> throw new IllegalArgumentException("money has no serial");
        };
    }
}
