package org.qianmo.voucher.passport;

import java.time.Instant;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * Ground that a voucher stands on, or stood on.
 *
 * @param ground EPSG:4490
 * @param until null while it stands there
 */
public record ClaimedGround(int part, MultiPolygon ground, Instant from, Instant until) {}
