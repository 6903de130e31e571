package org.qianmo.audit.web;

import java.time.Instant;
import org.qianmo.audit.AuditEntry;

/** An entry as it is listed. */
record EntryBody(
        long seq,
        Instant at,
        String actor,
        String act,
        Subject subject,
        Long recordId,
        String digest,
        String words,
        String hash) {

    record Subject(String kind, String id, Integer version) {}

    static EntryBody of(AuditEntry entry) {
        return new EntryBody(
                entry.seq(),
                entry.at(),
                entry.actor(),
                entry.act(),
                new Subject(entry.subjectKind(), entry.subjectId(), entry.subjectVersion()),
                entry.recordId(),
                entry.digest(),
                entry.words(),
                entry.hash());
    }
}
