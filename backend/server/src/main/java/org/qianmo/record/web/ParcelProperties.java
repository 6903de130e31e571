package org.qianmo.record.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.qianmo.parcel.Ownership;
import org.qianmo.parcel.Stage;

/** The properties of a parcel's feature. Areas are official: m² with two decimals, 亩 rounded for show. */
public record ParcelProperties(
        String code,
        String landClass,
        String landClassName,
        String landGroup,
        Ownership ownership,
        String holder,
        Stage stage,
        String villageCode,
        String villageName,
        String townCode,
        String townName,
        Long zoneId,
        String zoneName,
        BigDecimal officialAreaSquareMetres,
        BigDecimal officialAreaMu,
        BigDecimal registeredAreaSquareMetres,
        boolean synthetic,
        int version,
        LocalDate validFrom,
        Instant recordedAt,
        String recordedBy,
        String recordNumber) {}
