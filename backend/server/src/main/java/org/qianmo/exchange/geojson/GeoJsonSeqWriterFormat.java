package org.qianmo.exchange.geojson;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.crs.Srid;
import org.qianmo.exchange.layer.LayerWriter;
import org.qianmo.exchange.layer.OutgoingFiles;
import org.qianmo.exchange.layer.OutgoingLayer;
import org.qianmo.exchange.layer.WriterFormat;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Writes a sequence of features with record separators (RFC 8142). It has no place to name a system: WGS 84 only. */
@Component
public class GeoJsonSeqWriterFormat implements WriterFormat {

    @Override
    public String id() {
        return "geojsonseq";
    }

    @Override
    public boolean writes(OutgoingLayer layer) {
        return layer.system().equals(Srid.WGS84);
    }

    @Override
    public LayerWriter open(OutgoingLayer layer, OutgoingFiles files) throws IOException {
        return new Sequence(layer, files.stream(layer.name() + ".geojsons"));
    }

    private static final class Sequence implements LayerWriter {

        private final OutputStream stream;
        private final FeatureWriter features;

        Sequence(OutgoingLayer layer, OutputStream stream) {
            this.stream = stream;
            this.features = new FeatureWriter(stream, layer.fields());
        }

        @Override
        public void write(MultiPolygon polygon, List<?> values) throws IOException {
            try {
                features.json().writeRaw((char) RecordStream.RECORD_SEPARATOR);
                features.write(polygon, values);
                features.json().writeRaw('\n');
            } catch (JacksonException full) {
                throw new IOException(full);
            }
        }

        @Override
        public void close() throws IOException {
            try (stream) {
                features.json().close();
            } catch (JacksonException full) {
                throw new IOException(full);
            }
        }
    }
}
