package org.qianmo.exchange.kml;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;
import org.qianmo.crs.Srid;
import org.qianmo.exchange.layer.LayerWriter;
import org.qianmo.exchange.layer.OutgoingFiles;
import org.qianmo.exchange.layer.OutgoingLayer;
import org.qianmo.exchange.layer.WriterFormat;
import org.springframework.stereotype.Component;

/** Writes a KML document, painted by land class. The format is defined in WGS 84 only. */
@Component
public class KmlWriterFormat implements WriterFormat {

    @Override
    public String id() {
        return "kml";
    }

    @Override
    public boolean writes(OutgoingLayer layer) {
        return layer.system().equals(Srid.WGS84);
    }

    @Override
    public LayerWriter open(OutgoingLayer layer, OutgoingFiles files) throws IOException {
        OutputStream stream = files.stream(layer.name() + ".kml");
        try {
            return new KmlWriter(layer, stream);
        } catch (XMLStreamException full) {
            throw new IOException(full);
        }
    }
}
