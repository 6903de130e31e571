package org.qianmo.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One entry of the trail, as it is stored.
 *
 * <p>Names are texts here, not enums: an entry that was tampered with must still be readable.
 *
 * @param seq from 1, without a gap
 * @param at to the microsecond
 * @param previousHash the hash of the entry before
 * @param hash over all other fields: see the package's own page
 */
public record AuditEntry(
        long seq,
        Instant at,
        String actor,
        String act,
        String subjectKind,
        String subjectId,
        Integer subjectVersion,
        Long recordId,
        String digest,
        String words,
        String previousHash,
        String hash) {

    private static final String FORMAT = "qianmo-audit-1";

    /** The entry that follows the head. */
    static AuditEntry after(Head head, AuditAct act, Instant now) {
        AuditEntry unsigned = new AuditEntry(
                head.seq() + 1,
                now.truncatedTo(ChronoUnit.MICROS),
                act.actor(),
                act.act().name(),
                act.subject().kind().name(),
                act.subject().id(),
                act.subject().version(),
                act.recordId(),
                act.digest(),
                act.words(),
                head.hash(),
                null);
        return unsigned.signed(unsigned.computedHash());
    }

    private AuditEntry signed(String computed) {
        return new AuditEntry(
                seq,
                at,
                actor,
                act,
                subjectKind,
                subjectId,
                subjectVersion,
                recordId,
                digest,
                words,
                previousHash,
                computed);
    }

    /** What the hash should be. */
    String computedHash() {
        return new FieldDigest()
                .text(FORMAT)
                .text(previousHash)
                .number(seq)
                .instant(at)
                .text(actor)
                .text(act)
                .text(subjectKind)
                .text(subjectId)
                .number(subjectVersion)
                .number(recordId)
                .text(digest)
                .text(words)
                .hex();
    }

    /** The chain as it ends with this entry. */
    Head head() {
        return new Head(seq, hash, at);
    }
}
