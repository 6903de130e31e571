package org.qianmo.record.web;

import java.time.Instant;
import java.time.LocalDate;
import org.qianmo.record.RecordKind;
import org.qianmo.record.RecordRights;
import org.qianmo.record.RecordState;

/** A record's cover as a caller sees it, with what that caller may do. */
public record RecordBody(
        long id,
        String number,
        String title,
        RecordKind kind,
        RecordState state,
        String note,
        LocalDate effectiveOn,
        String author,
        String authorName,
        Instant createdAt,
        Instant submittedAt,
        String decidedBy,
        String decidedByName,
        Instant decidedAt,
        String reason,
        String unitCode,
        String unitName,
        int version,
        int parcels,
        Long reverses,
        Long reversedBy,
        RecordRights.Rights may) {}
