package org.qianmo.voucher.passport;

import java.time.Instant;

/**
 * A claim on ground that holds a spot.
 *
 * @param until null while the voucher stands there
 */
public record SpotClaim(String serial, int part, Instant from, Instant until) {}
