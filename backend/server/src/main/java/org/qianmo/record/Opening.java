package org.qianmo.record;

import java.time.LocalDate;

/**
 * What a record is opened with.
 *
 * @param note null for none
 * @param effectiveOn null for the day of approval
 * @param reverses the approved record that it shall take back; null for none
 * @param callerKey the caller's own key, so that a retry opens no second record; null for none
 */
public record Opening(
        RecordKind kind, String title, String note, LocalDate effectiveOn, Long reverses, String callerKey) {}
