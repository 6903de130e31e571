package org.qianmo.exchange.layer;

import java.io.IOException;

/** A kind of file that land leaves in. */
public interface WriterFormat {

    /** Name on the wire, the same as that of the {@link LayerFormat} that reads it. */
    String id();

    /** @return whether the format can hold this system; some are defined in degrees only */
    boolean writes(OutgoingLayer layer);

    LayerWriter open(OutgoingLayer layer, OutgoingFiles files) throws UnusableFile, IOException;
}
