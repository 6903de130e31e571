package org.qianmo.voucher.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.qianmo.kernel.ledger.Account;
import org.qianmo.kernel.ledger.Entry;
import org.qianmo.voucher.passport.LifeLine;

/**
 * An entry with all that it rests on; the amount in 亩, in m² of floor, or in 元.
 *
 * @param seq place in the chain
 * @param into serial of the child; null unless the entry splits
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryBody(
        long seq,
        UUID id,
        String kind,
        String asset,
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

    /** One end of an entry. */
    record EndBody(long holderId, String holder, String state) {

        static EndBody of(Account account, String name) {
            return new EndBody(account.holder(), name, account.purpose().name());
        }
    }

    static EntryBody of(LifeLine line) {
        Entry entry = line.entry();
        return new EntryBody(
                line.link().seq(),
                entry.id(),
                entry.kind().name(),
                line.giver().asset().name(),
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
