package org.qianmo.voucher.passport;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A moment on both axes of time.
 *
 * @param asOf last day on which something counts that happened
 * @param knownAt last moment at which something counts that was committed
 */
public record BookMoment(LocalDate asOf, Instant knownAt) {}
