package org.qianmo.voucher.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.qianmo.district.AdminUnits;
import org.qianmo.voucher.passport.VoucherCover;

/** A voucher in a list; {@code live} is in 亩, or in m² of floor for house vouchers. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CoverBody(
        long id,
        String serial,
        String kind,
        String state,
        long holderId,
        String holder,
        String townCode,
        String townName,
        String villageCode,
        String villageName,
        LocalDate issuedOn,
        LocalDate expiresOn,
        boolean synthetic,
        BigDecimal live) {

    static CoverBody of(VoucherCover cover, AdminUnits units) {
        return new CoverBody(
                cover.id(),
                cover.serial(),
                cover.kind().name(),
                cover.state().name(),
                cover.holderId(),
                cover.holder(),
                cover.townCode(),
                units.name(cover.townCode()),
                cover.villageCode(),
                units.name(cover.villageCode()),
                cover.issuedOn(),
                cover.expiresOn(),
                cover.synthetic(),
                cover.kind().unit().shown(cover.live()));
    }
}
