package org.qianmo.rebuild;

import java.time.Instant;
import java.time.LocalDate;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.parcel.Parcel;

/**
 * A version as the register has it, with what is known of it elsewhere.
 *
 * @param validTo the day on which it ceased to be true; {@link #OPEN_DAY} while it is
 * @param recordedTo when that was written down; {@link #OPEN} until then
 * @param box as it stands beside the shape
 * @param recordKind of the record that it names
 * @param recordState of the record that it names
 * @param notedDigest what the audit trail noted of it; null if it noted none
 */
public record StoredVersion(
        Parcel parcel,
        LocalDate validTo,
        Instant recordedTo,
        Envelope box,
        String recordKind,
        String recordState,
        String notedDigest) {

    static final LocalDate OPEN_DAY = LocalDate.of(9999, 12, 31);
    static final Instant OPEN = Instant.parse("9999-12-31T00:00:00Z");

    /** The same with what is known of it elsewhere. */
    public StoredVersion with(RecordStanding standing, String digest) {
        return new StoredVersion(parcel, validTo, recordedTo, box, standing.kind(), standing.state(), digest);
    }
}
