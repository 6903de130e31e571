package org.qianmo.voucher.statement;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What is kept of a statement: enough to draw it up again and to say what differs.
 *
 * @param headSeq place in the chain of the last entry that counted; 0 if there was none
 */
public record IssuedStatement(
        String code,
        long holderId,
        LocalDate from,
        LocalDate to,
        Instant knownAt,
        long headSeq,
        String headHash,
        int entries,
        String entriesDigest,
        String balancesDigest,
        Instant issuedAt,
        String issuedBy) {

    static IssuedStatement of(HolderStatement statement, Instant now, String author) {
        return new IssuedStatement(
                statement.code().text(),
                statement.holder().id(),
                statement.from(),
                statement.to(),
                statement.knownAt(),
                statement.head().seq(),
                statement.head().hash(),
                statement.entries().size(),
                statement.entriesDigest(),
                statement.balancesDigest(),
                now,
                author);
    }
}
