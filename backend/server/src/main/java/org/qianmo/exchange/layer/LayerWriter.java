package org.qianmo.exchange.layer;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.locationtech.jts.geom.MultiPolygon;

/** Writes one layer, row by row; memory does not grow with the rows. */
public interface LayerWriter extends Closeable {

    /**
     * @param polygon in the coordinates of the layer's system, easting or longitude first
     * @param values one a field: text, a number, a {@link java.time.LocalDate}, a boolean, or null
     * @throws UnusableFile if the format cannot hold it
     */
    void write(MultiPolygon polygon, List<?> values) throws UnusableFile, IOException;

    /** @return how many values so far did not fit their field or its encoding, and were altered */
    default long alteredValues() {
        return 0;
    }

    /** Completes the files. */
    @Override
    void close() throws IOException;
}
