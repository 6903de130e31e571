package org.qianmo.exchange.desk;

import java.time.Instant;

/**
 * A file that somebody sends.
 *
 * @param bytes as announced
 * @param sha256 of the whole file; null before it is there
 * @param job the last that worked on it; null for none
 */
public record Delivery(
        String id,
        String owner,
        String fileName,
        long bytes,
        String sha256,
        DeliveryState state,
        String job,
        DeliveryNotes notes,
        Instant createdAt) {}
