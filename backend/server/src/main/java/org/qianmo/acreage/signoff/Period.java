package org.qianmo.acreage.signoff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The statement of a month.
 *
 * @param territory code of the district, a town or a village
 * @param knownAt what was booked by then is in it
 * @param previousId the signed statement of the month before; null for the first
 * @param text {@link PeriodText}, over which the digest is
 * @param signedBy null while nobody has
 */
public record Period(
        long id,
        String territory,
        LocalDate firstDay,
        LocalDate lastDay,
        Instant knownAt,
        Long previousId,
        String text,
        String hash,
        String preparedBy,
        Instant preparedAt,
        String signedBy,
        Instant signedAt) {

    public boolean isSigned() {
        return signedBy != null;
    }

    public List<PeriodLine> lines() {
        return PeriodText.lines(text);
    }

    /** Whether the digest is that of the text. */
    public boolean isIntact() {
        return PeriodText.hash(text).equals(hash);
    }

    /** What somebody said of a statement. */
    public record Comment(long id, String author, Instant at, String words) {}
}
