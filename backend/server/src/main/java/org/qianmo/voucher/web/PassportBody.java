package org.qianmo.voucher.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.qianmo.district.AdminUnits;
import org.qianmo.http.Feature;
import org.qianmo.http.FeatureCollection;
import org.qianmo.kernel.ledger.Account;
import org.qianmo.voucher.VoucherPosition;
import org.qianmo.voucher.passport.ClaimedGround;
import org.qianmo.voucher.passport.Passport;
import org.qianmo.voucher.passport.SourceWork;
import org.qianmo.voucher.passport.VoucherFamily;

/** A passport as it is sent: amounts in 亩, in m² of floor, or in 元, by the unit of their indicator. */
record PassportBody(
        CoverBody voucher,
        FamilyBody family,
        List<PositionBody> positions,
        List<EntryBody> life,
        long lines,
        List<SourceBody> sources,
        FeatureCollection ground) {

    static PassportBody of(Passport passport, AdminUnits units) {
        return new PassportBody(
                CoverBody.of(passport.cover(), units),
                FamilyBody.of(passport.family()),
                passport.positions().stream().map(PositionBody::of).toList(),
                passport.life().stream().map(EntryBody::of).toList(),
                passport.lines(),
                passport.sources().stream().map(SourceBody::of).toList(),
                new FeatureCollection(
                        passport.grounds().stream().map(PassportBody::feature).toList()));
    }

    private static Feature feature(ClaimedGround claim) {
        return new Feature(claim.part(), claim.ground(), new ClaimBody(claim.from(), claim.until()));
    }

    /**
     * Serials.
     *
     * @param parent null for a voucher that was issued
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FamilyBody(String parent, List<String> children) {

        static FamilyBody of(VoucherFamily family) {
            return new FamilyBody(family.parent(), family.children());
        }
    }

    /** @param until null while the voucher stands there */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ClaimBody(Instant from, Instant until) {}

    record PositionBody(long holderId, String state, String indicator, BigDecimal amount) {

        static PositionBody of(VoucherPosition position) {
            Account account = position.account();
            return new PositionBody(
                    account.holder(),
                    account.purpose().name(),
                    account.indicator().name(),
                    account.unit().shown(position.amount()));
        }
    }

    record SourceBody(
            long workId, String category, String documentNo, LocalDate acceptedOn, BigDecimal officialSquareMetres) {

        static SourceBody of(SourceWork work) {
            return new SourceBody(
                    work.id(),
                    work.category().name(),
                    work.documentNo(),
                    work.acceptedOn(),
                    work.official().squareMetres());
        }
    }
}
