package org.qianmo.exchange.shapefile;

import java.io.IOException;
import java.util.List;
import org.qianmo.crs.EsriPrj;
import org.qianmo.exchange.layer.LayerWriter;
import org.qianmo.exchange.layer.Notice;
import org.qianmo.exchange.layer.OutgoingFiles;
import org.qianmo.exchange.layer.OutgoingLayer;
import org.qianmo.exchange.layer.TextEncoding;
import org.qianmo.exchange.layer.UnusableFile;
import org.qianmo.exchange.layer.WriterFormat;
import org.springframework.stereotype.Component;

/** Shapefiles in CGCS2000 and its bands, in three encodings, each stated twice: by the {@code .cpg} and in the table. */
@Component
public class ShapefileWriterFormat implements WriterFormat {

    /** Lengths in the format reach further, but most programs read them as signed bytes. */
    static final long FILE_BYTES_MAX = Integer.MAX_VALUE;

    @Override
    public String id() {
        return "shapefile";
    }

    @Override
    public Notice title() {
        return new Notice("Shapefile", "Shapefile");
    }

    @Override
    public List<TextEncoding> encodings() {
        return TextEncoding.OUTGOING;
    }

    @Override
    public boolean writes(OutgoingLayer layer) {
        return EsriPrj.textOf(layer.system()).isPresent();
    }

    @Override
    public LayerWriter open(OutgoingLayer layer, OutgoingFiles files) throws UnusableFile, IOException {
        return new ShapefileLayerWriter(layer, files);
    }
}
