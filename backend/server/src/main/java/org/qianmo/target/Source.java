package org.qianmo.target;

import org.qianmo.http.Messages;

/**
 * Where a number comes from.
 *
 * @param code short name, e.g. {@code S3}
 * @param words the document, with its day
 */
public record Source(String code, Messages words) {}
