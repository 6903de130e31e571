package org.qianmo.exchange.layer;

import java.util.List;
import java.util.Optional;
import org.qianmo.crs.Srid;

/**
 * What a file itself says of its coordinate system. What the numbers look like is no statement, and not said here.
 *
 * @param srid the registered system, where the file or its format names one
 * @param wkt the file's own description otherwise
 * @param evidence where that stands in the file; empty if it says nothing
 */
public record StatedSystem(Optional<Srid> srid, Optional<String> wkt, List<Notice> evidence) {

    public static final StatedSystem NONE = new StatedSystem(Optional.empty(), Optional.empty(), List.of());

    public static StatedSystem of(Srid srid, String zh, String en) {
        return new StatedSystem(Optional.of(srid), Optional.empty(), List.of(new Notice(zh, en)));
    }

    public static StatedSystem ofWkt(String wkt, String zh, String en) {
        return new StatedSystem(Optional.empty(), Optional.of(wkt), List.of(new Notice(zh, en)));
    }
}
