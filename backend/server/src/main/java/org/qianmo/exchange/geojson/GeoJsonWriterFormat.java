package org.qianmo.exchange.geojson;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.crs.Srid;
import org.qianmo.exchange.layer.LayerWriter;
import org.qianmo.exchange.layer.Notice;
import org.qianmo.exchange.layer.OutgoingFiles;
import org.qianmo.exchange.layer.OutgoingLayer;
import org.qianmo.exchange.layer.WriterFormat;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/**
 * Writes one collection of features. RFC 7946 knows WGS 84 alone; another system is written as the first version of the
 * format had it, by a member {@code crs}, which GDAL and QGIS follow.
 */
@Component
public class GeoJsonWriterFormat implements WriterFormat {

    @Override
    public String id() {
        return "geojson";
    }

    @Override
    public Notice title() {
        return new Notice("GeoJSON", "GeoJSON");
    }

    @Override
    public Srid usualSystem() {
        return Srid.WGS84;
    }

    @Override
    public boolean writes(OutgoingLayer layer) {
        return true;
    }

    @Override
    public LayerWriter open(OutgoingLayer layer, OutgoingFiles files) throws IOException {
        return new Document(layer, files.stream(layer.name() + ".geojson"));
    }

    private static final class Document implements LayerWriter {

        private final OutputStream stream;
        private final FeatureWriter features;

        Document(OutgoingLayer layer, OutputStream stream) throws IOException {
            this.stream = stream;
            this.features = new FeatureWriter(stream, layer.fields());
            JsonGenerator json = features.json();
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeStringProperty("name", layer.name());
            if (!layer.system().equals(Srid.WGS84)) {
                json.writeName("crs").writeStartObject().writeStringProperty("type", "name");
                json.writeName("properties").writeStartObject();
                json.writeStringProperty(
                        "name", "urn:ogc:def:crs:EPSG::" + layer.system().code());
                json.writeEndObject().writeEndObject();
            }
            json.writeName("features").writeStartArray();
        }

        @Override
        public void write(MultiPolygon polygon, List<?> values) throws IOException {
            try {
                // A line each, so that people and programs can look into a large file.
                features.json().writeRaw('\n');
                features.write(polygon, values);
            } catch (JacksonException full) {
                throw new IOException(full);
            }
        }

        @Override
        public void close() throws IOException {
            try (stream) {
                features.json().writeRaw('\n');
                features.json().writeEndArray().writeEndObject();
                features.json().close();
            } catch (JacksonException full) {
                throw new IOException(full);
            }
        }
    }
}
