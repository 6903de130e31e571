package org.qianmo.parcel;

import java.time.Instant;
import java.time.LocalDate;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.kernel.geometry.Acreage;

/**
 * One version of a parcel.
 *
 * @param version from 1
 * @param shape EPSG:4490, longitude first
 * @param officialArea as booked
 * @param validFrom day from which this was true
 * @param recordedAt when it was written
 * @param recordedBy user name
 * @param recordId the record that made it
 */
public record Parcel(
        long id,
        int version,
        Change change,
        ParcelFacts facts,
        MultiPolygon shape,
        Acreage officialArea,
        LocalDate validFrom,
        Instant recordedAt,
        String recordedBy,
        long recordId) {}
