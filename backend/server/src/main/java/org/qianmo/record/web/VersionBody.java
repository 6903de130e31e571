package org.qianmo.record.web;

import java.math.BigDecimal;
import java.time.Instant;
import org.qianmo.parcel.Change;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.Stage;

/** One line of a parcel's history. */
record VersionBody(
        int version,
        Instant recordedAt,
        String recordedBy,
        String recordNumber,
        String recordTitle,
        BigDecimal officialAreaSquareMetres,
        String landClass,
        Stage stage,
        Change change) {

    static VersionBody of(Parcel version, ParcelFeatures features) {
        var made = features.record(version);
        return new VersionBody(
                version.version(),
                version.recordedAt(),
                version.recordedBy(),
                made.number(),
                made.title(),
                version.officialArea().squareMetres(),
                version.facts().landClass(),
                version.facts().stage(),
                version.change());
    }
}
