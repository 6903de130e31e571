package org.qianmo.exchange.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.qianmo.exchange.layer.Notice;

/**
 * What an archive holds and where it comes from: {@code manifest.json}, its last member.
 *
 * @param layer name on the wire
 * @param day as of which
 * @param filter as it was asked for
 * @param crs {@code EPSG:4547}
 * @param count rows
 * @param officialAreaSquareMetres of all rows as booked, added up exactly; null for a layer whose ground is not booked
 * @param alteredValues how many values did not fit their field or the encoding
 * @param members the other files of the archive
 */
public record Manifest(
        String layer,
        Notice title,
        Instant exportedAt,
        Who exportedBy,
        LocalDate day,
        Map<String, Object> filter,
        String crs,
        String format,
        String encoding,
        long count,
        BigDecimal officialAreaSquareMetres,
        long alteredValues,
        List<Member> members) {

    public static final String NAME = "manifest.json";

    /** @param territory what bounded the reading: the unit's code */
    public record Who(String username, String displayName, String territory) {}

    /** @param sha256 64 hexadecimal digits */
    public record Member(String name, long bytes, String sha256) {}
}
