package org.qianmo.voucher.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.qianmo.audit.FieldDigest;
import org.qianmo.document.DocumentCode;
import org.qianmo.voucher.Holder;
import org.qianmo.voucher.passport.ChainEnd;
import org.qianmo.voucher.passport.HolderLine;

/**
 * What a holder had, gained, gave and has.
 *
 * @param from first day
 * @param to last day
 * @param knownAt what was committed later does not count
 * @param head the last entry of the chain that counts
 * @param balances by serial, kind, indicator and state
 * @param entries by day, then by place in the chain
 */
public record HolderStatement(
        Holder holder,
        LocalDate from,
        LocalDate to,
        Instant knownAt,
        ChainEnd head,
        List<StatementBalance> balances,
        List<HolderLine> entries) {

    /** The code as the package says. */
    public DocumentCode code() {
        return DocumentCode.of(new FieldDigest()
                .text("qianmo-statement-1")
                .number(holder.id())
                .text(from.toString())
                .text(to.toString())
                .instant(knownAt)
                .number(head.seq())
                .text(head.hash())
                .number(entries.size())
                .text(entriesDigest())
                .text(balancesDigest())
                .hex());
    }

    String entriesDigest() {
        FieldDigest digest = new FieldDigest().text("qianmo-statement-entries-1");
        for (HolderLine entry : entries) {
            digest.number(entry.line().link().seq())
                    .text(entry.line().entry().id().toString())
                    .text(entry.line().link().hash());
        }
        return digest.hex();
    }

    String balancesDigest() {
        FieldDigest digest = new FieldDigest().text("qianmo-statement-balances-1");
        for (StatementBalance balance : balances) {
            digest.text(balance.serial())
                    .text(balance.indicator().asset().name())
                    .text(balance.indicator().indicator().name())
                    .text(balance.state().name())
                    .number(balance.opening())
                    .number(balance.closing());
        }
        return digest.hex();
    }
}
