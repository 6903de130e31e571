package org.qianmo.exchange.dxf;

import java.io.IOException;
import org.qianmo.exchange.layer.LayerWriter;
import org.qianmo.exchange.layer.OutgoingFiles;
import org.qianmo.exchange.layer.OutgoingLayer;
import org.qianmo.exchange.layer.TextEncoding;
import org.qianmo.exchange.layer.WriterFormat;
import org.springframework.stereotype.Component;

/**
 * Writes outlines as closed polylines of release 12, a layer a land class, with the values of a row as extended data. In GBK,
 * or in ASCII where UTF-8 is asked for, as release 12 knows none: other characters are spelled <code>&#92;U+4E2D</code>.
 */
@Component
public class DxfWriterFormat implements WriterFormat {

    @Override
    public String id() {
        return DxfFormat.ID;
    }

    @Override
    public boolean writes(OutgoingLayer layer) {
        return true;
    }

    @Override
    public LayerWriter open(OutgoingLayer layer, OutgoingFiles files) throws IOException {
        boolean gbk = layer.text().equals(TextEncoding.GBK);
        return new DxfWriter(layer.fields(), gbk, files.stream(layer.name() + ".dxf"));
    }
}
