package org.qianmo.report;

import java.time.Instant;
import java.time.LocalDate;
import org.qianmo.document.DocumentCode;

/**
 * A report that was issued. Its text stays as it is.
 *
 * @param seq in the order of issue; 0 before it is kept
 * @param code over the text, see {@link ReportText}
 * @param firstDay of the month
 * @param text {@link ReportText}
 * @param issuedBy the person, or the person who set the schedule
 * @param scheduled whether a schedule issued it
 */
public record IssuedReport(
        long seq,
        DocumentCode code,
        String territory,
        LocalDate firstDay,
        Instant knownAt,
        String text,
        Instant issuedAt,
        String issuedBy,
        boolean scheduled) {}
