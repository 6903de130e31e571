package org.qianmo.exchange.layer;

import java.util.Optional;

/**
 * What a person says of a file before it is read.
 *
 * @param layer needed only where the file has several
 * @param encoding rules over what the file says
 * @param firstRowsOnly whether only the first rows will be read: a format that must look at all rows before it gives the
 *     first may then look at few, and a column that comes up later may be missing
 */
public record LayerChoice(Optional<String> layer, Optional<TextEncoding> encoding, boolean firstRowsOnly) {

    public static final LayerChoice NONE = new LayerChoice(Optional.empty(), Optional.empty());

    public LayerChoice(Optional<String> layer, Optional<TextEncoding> encoding) {
        this(layer, encoding, false);
    }
}
