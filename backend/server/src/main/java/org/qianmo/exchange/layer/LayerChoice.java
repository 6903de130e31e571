package org.qianmo.exchange.layer;

import java.util.Optional;

/**
 * What a person says of a file before it is read.
 *
 * @param layer needed only where the file has several
 * @param encoding rules over what the file says
 */
public record LayerChoice(Optional<String> layer, Optional<TextEncoding> encoding) {

    public static final LayerChoice NONE = new LayerChoice(Optional.empty(), Optional.empty());
}
