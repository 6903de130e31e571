package org.qianmo.exchange.layer;

import java.nio.charset.Charset;
import java.util.List;

/**
 * Which encoding the text of a layer is in, and why that was decided.
 *
 * @param encoding how to read the bytes
 * @param evidence why
 */
public record TextDecision(TextEncoding encoding, List<Notice> evidence) {

    /** How a byte is read. */
    public Charset charset() {
        return encoding.charset();
    }
}
