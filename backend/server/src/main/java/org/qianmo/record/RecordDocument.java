package org.qianmo.record;

import java.time.Instant;

/**
 * A document of a record, without its content.
 *
 * @param name file name, without a path
 * @param sha256 of the content, in hexadecimal digits
 */
public record RecordDocument(
        long id, String name, String mediaType, long bytes, String sha256, String uploadedBy, Instant uploadedAt) {}
