package org.qianmo.voucher.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qianmo.district.AdminUnits;
import org.qianmo.http.Feature;
import org.qianmo.http.FeatureCollection;
import org.qianmo.kernel.ledger.Account;
import org.qianmo.kernel.ledger.Entry;
import org.qianmo.voucher.VoucherPosition;
import org.qianmo.voucher.passport.ClaimedGround;
import org.qianmo.voucher.passport.LifeLine;
import org.qianmo.voucher.passport.Passport;
import org.qianmo.voucher.passport.SourceWork;

/** A passport as it is sent: amounts in 亩, in m² of floor, or in 元, by the unit of their indicator. */
record PassportBody(
        CoverBody voucher,
        List<PositionBody> positions,
        List<LineBody> life,
        long lines,
        List<SourceBody> sources,
        FeatureCollection ground) {

    static PassportBody of(Passport passport, AdminUnits units) {
        return new PassportBody(
                CoverBody.of(passport.cover(), units),
                passport.positions().stream().map(PositionBody::of).toList(),
                passport.life().stream().map(LineBody::of).toList(),
                passport.lines(),
                passport.sources().stream().map(SourceBody::of).toList(),
                new FeatureCollection(
                        passport.grounds().stream().map(PassportBody::feature).toList()));
    }

    private static Feature feature(ClaimedGround claim) {
        return new Feature(claim.part(), claim.ground(), new ClaimBody(claim.from(), claim.until()));
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

    /** One end of an entry. */
    record EndBody(long holderId, String holder, String state) {

        static EndBody of(Account account, String name) {
            return new EndBody(account.holder(), name, account.purpose().name());
        }
    }

    /**
     * An entry.
     *
     * @param seq place in the chain
     * @param into serial of the child; null unless the entry splits
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LineBody(
            long seq,
            UUID id,
            String kind,
            String indicator,
            BigDecimal amount,
            EndBody from,
            EndBody to,
            String voucher,
            String into,
            UUID reverses,
            LocalDate day,
            String document,
            long recordId,
            String recordNumber,
            String author,
            Instant bookedAt,
            Instant linkedAt,
            String hash) {

        static LineBody of(LifeLine line) {
            Entry entry = line.entry();
            return new LineBody(
                    line.link().seq(),
                    entry.id(),
                    entry.kind().name(),
                    line.giver().indicator().name(),
                    line.giver().unit().shown(entry.amount()),
                    EndBody.of(line.giver(), line.giverName()),
                    EndBody.of(line.taker(), line.takerName()),
                    entry.voucher(),
                    entry.into().equals(entry.voucher()) ? null : entry.into(),
                    entry.reverses().orElse(null),
                    line.basis().day(),
                    line.basis().document(),
                    line.basis().recordId(),
                    line.recordNumber(),
                    line.basis().author(),
                    entry.at(),
                    line.link().linkedAt(),
                    line.link().hash());
        }
    }
}
