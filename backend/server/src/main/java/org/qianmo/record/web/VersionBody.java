package org.qianmo.record.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.qianmo.parcel.Change;
import org.qianmo.parcel.Lifetime;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.Stage;

/**
 * One line of a parcel's history.
 *
 * @param validTo the first day on which it was true no more; null for the present version
 * @param recordedTo when that was written; null for the present version
 */
record VersionBody(
        int version,
        Change change,
        LocalDate validFrom,
        LocalDate validTo,
        Instant recordedAt,
        Instant recordedTo,
        String recordedBy,
        long recordId,
        String recordNumber,
        String recordTitle,
        BigDecimal officialAreaSquareMetres,
        String landClass,
        Stage stage) {

    static VersionBody of(Lifetime life, ParcelFeatures features) {
        Parcel version = life.version();
        var made = features.record(version);
        return new VersionBody(
                version.version(),
                version.change(),
                version.validFrom(),
                life.validTo(),
                version.recordedAt(),
                life.recordedTo(),
                version.recordedBy(),
                version.recordId(),
                made.number(),
                made.title(),
                version.officialArea().squareMetres(),
                version.facts().landClass(),
                version.facts().stage());
    }
}
