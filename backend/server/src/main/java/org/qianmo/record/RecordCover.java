package org.qianmo.record;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The cover sheet of a record (案卷封面): what is known of it without opening it.
 *
 * @param effectiveOn the day from which its changes shall be true; null for the day of approval
 * @param unitCode the smallest unit that holds all its parcels; null while there is none
 * @param parcels how many parcels it touches
 * @param reverses the record that it takes back; null for none
 * @param version rises with everything that is done to the record
 */
public record RecordCover(
        long id,
        String number,
        String title,
        RecordKind kind,
        RecordState state,
        String note,
        LocalDate effectiveOn,
        String author,
        Instant createdAt,
        Instant submittedAt,
        String decidedBy,
        Instant decidedAt,
        String reason,
        String unitCode,
        int parcels,
        Long reverses,
        int version) {

    public boolean isAuthor(String username) {
        return author.equals(username);
    }

    /** A draft, or returned to its author: it may be worked on. */
    public boolean isOpen() {
        return state == RecordState.DRAFT || state == RecordState.RETURNED;
    }
}
