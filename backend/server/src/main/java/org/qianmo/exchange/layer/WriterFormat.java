package org.qianmo.exchange.layer;

import java.io.IOException;
import java.util.List;
import org.qianmo.crs.Srid;

/** A kind of file that land leaves in. */
public interface WriterFormat {

    /** Name on the wire, the same as that of the {@link LayerFormat} that reads it. */
    String id();

    /** What people call it. */
    default Notice title() {
        return new Notice(id(), id());
    }

    /** @return the encodings that text can be written in, the usual one first; one where the format leaves no choice */
    default List<TextEncoding> encodings() {
        return List.of(TextEncoding.UTF_8);
    }

    /** @return whether the format can hold this system; some are defined in degrees only */
    boolean writes(OutgoingLayer layer);

    /** @return the system that its readers expect where nobody says another */
    default Srid usualSystem() {
        return Srid.PLANE;
    }

    LayerWriter open(OutgoingLayer layer, OutgoingFiles files) throws UnusableFile, IOException;
}
