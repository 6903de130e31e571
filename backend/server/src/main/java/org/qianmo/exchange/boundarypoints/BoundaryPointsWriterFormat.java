package org.qianmo.exchange.boundarypoints;

import java.io.IOException;
import org.qianmo.exchange.layer.LayerWriter;
import org.qianmo.exchange.layer.OutgoingFiles;
import org.qianmo.exchange.layer.OutgoingLayer;
import org.qianmo.exchange.layer.WriterFormat;
import org.springframework.stereotype.Component;

/**
 * Writes 界址点 TXT in planes of CGCS2000, of 3 and of 6 degrees, with and without the band before the easting.
 *
 * <p>Coordinates have 3 decimals, as receiving offices expect: a millimetre. {@link #BoundaryPointsWriterFormat(int)} writes
 * more, for those who want the digits back that they have.
 */
@Component
public class BoundaryPointsWriterFormat implements WriterFormat {

    static final int DECIMALS = 3;
    static final int DECIMALS_MAX = 10;

    private final int decimals;

    public BoundaryPointsWriterFormat() {
        this(DECIMALS);
    }

    /** @param decimals 0 … 10, of a metre */
    public BoundaryPointsWriterFormat(int decimals) {
        if (decimals < 0 || decimals > DECIMALS_MAX) {
            throw new IllegalArgumentException("decimals " + decimals);
        }
        this.decimals = decimals;
    }

    @Override
    public String id() {
        return BoundaryPointsFormat.ID;
    }

    @Override
    public boolean writes(OutgoingLayer layer) {
        return GaussBand.of(layer.system()).isPresent();
    }

    @Override
    public LayerWriter open(OutgoingLayer layer, OutgoingFiles files) throws IOException {
        GaussBand band = GaussBand.of(layer.system())
                .orElseThrow(() -> new IllegalArgumentException("no plane of CGCS2000: " + layer.system()));
        return new BoundaryPointsWriter(layer, band, decimals, files.stream(layer.name() + ".txt"));
    }
}
