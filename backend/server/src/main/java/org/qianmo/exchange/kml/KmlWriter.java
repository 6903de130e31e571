package org.qianmo.exchange.kml;

import com.ctc.wstx.api.InvalidCharHandler;
import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.qianmo.exchange.layer.LandClassColours;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.exchange.layer.LayerWriter;
import org.qianmo.exchange.layer.OutgoingLayer;
import org.qianmo.exchange.layer.TypedValue;

/** One placemark a row, its facts as data of a schema. */
final class KmlWriter implements LayerWriter {

    private static final String NAMESPACE = "http://www.opengis.net/kml/2.2";
    private static final int DIGITS_OF_32_BITS = 9;

    private final OutgoingLayer layer;
    private final OutputStream stream;
    private final XMLStreamWriter xml;
    private final Optional<Integer> landClass;
    private long altered;

    KmlWriter(OutgoingLayer layer, OutputStream stream) throws XMLStreamException {
        this.layer = layer;
        this.stream = stream;
        this.landClass = LandClassColours.column(layer.fields());
        WstxOutputFactory factory = new WstxOutputFactory();
        // XML has no way to write most control characters.
        factory.setProperty(WstxOutputProperties.P_OUTPUT_INVALID_CHAR_HANDLER, (InvalidCharHandler) character -> {
            altered++;
            return ' ';
        });
        this.xml = factory.createXMLStreamWriter(stream, StandardCharsets.UTF_8.name());
        begin();
    }

    private void begin() throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("kml");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeStartElement("Document");
        element("name", layer.title().isBlank() ? layer.name() : layer.title());
        for (LandClassColours.LandClass type : LandClassColours.all()) {
            style(type.prefix(), type.colour());
        }
        style("", LandClassColours.OTHERWISE);
        schema();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void style(String prefix, String colour) throws XMLStreamException {
        xml.writeStartElement("Style");
        xml.writeAttribute("id", "class" + prefix);
        xml.writeStartElement("LineStyle");
        element("color", abgr("ff", LandClassColours.OUTLINE));
        element("width", "1");
        xml.writeEndElement();
        xml.writeStartElement("PolyStyle");
        element("color", abgr("99", colour));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** The format has red last. */
    private static String abgr(String alpha, String colour) {
        return alpha + colour.substring(5, 7) + colour.substring(3, 5) + colour.substring(1, 3);
    }

    private void schema() throws XMLStreamException {
        xml.writeStartElement("Schema");
        xml.writeAttribute("name", layer.name());
        xml.writeAttribute("id", layer.name());
        for (LayerField field : layer.fields()) {
            xml.writeStartElement("SimpleField");
            xml.writeAttribute("type", type(field));
            xml.writeAttribute("name", field.name());
            if (!field.caption().isBlank()) {
                element("displayName", field.caption());
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static String type(LayerField field) {
        return switch (field.kind()) {
            case TEXT, DATE -> "string";
            case YES_NO -> "bool";
            case NUMBER ->
                field.decimals() == 0 && field.length() > 0 && field.length() <= DIGITS_OF_32_BITS ? "int" : "double";
        };
    }

    @Override
    public void write(MultiPolygon polygon, List<?> values) throws IOException {
        try {
            xml.writeCharacters("\n");
            xml.writeStartElement("Placemark");
            String name = values.isEmpty() ? "" : text(0, values.get(0));
            if (!name.isEmpty()) {
                element("name", name);
            }
            element("styleUrl", "#class" + classOf(values));
            facts(values);
            if (polygon != null && !polygon.isEmpty()) {
                shape(polygon);
            }
            xml.writeEndElement();
        } catch (XMLStreamException full) {
            throw new IOException(full);
        }
    }

    private String text(int column, Object value) {
        Object typed = TypedValue.of(layer.fields().get(column), value);
        return typed == null ? "" : typed instanceof BigDecimal number ? number.toPlainString() : typed.toString();
    }

    private String classOf(List<?> values) {
        return landClass
                .map(values::get)
                .flatMap(code -> LandClassColours.of(code.toString()))
                .map(LandClassColours.LandClass::prefix)
                .orElse("");
    }

    private void facts(List<?> values) throws XMLStreamException {
        xml.writeStartElement("ExtendedData");
        xml.writeStartElement("SchemaData");
        xml.writeAttribute("schemaUrl", "#" + layer.name());
        for (int column = 0; column < layer.fields().size(); column++) {
            String text = text(column, values.get(column));
            if (!text.isEmpty()) {
                xml.writeStartElement("SimpleData");
                xml.writeAttribute("name", layer.fields().get(column).name());
                xml.writeCharacters(text);
                xml.writeEndElement();
            }
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void shape(MultiPolygon shape) throws XMLStreamException {
        xml.writeStartElement("MultiGeometry");
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) shape.getGeometryN(i);
            xml.writeStartElement("Polygon");
            ring("outerBoundaryIs", polygon.getExteriorRing(), true);
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                ring("innerBoundaryIs", polygon.getInteriorRingN(hole), false);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void ring(String boundary, LinearRing ring, boolean counterClockwise) throws XMLStreamException {
        CoordinateSequence positions = ring.getCoordinateSequence();
        boolean turned = Orientation.isCCW(positions) != counterClockwise;
        StringBuilder text = new StringBuilder(40 * positions.size());
        for (int i = 0; i < positions.size(); i++) {
            int from = turned ? positions.size() - 1 - i : i;
            text.append(i == 0 ? "" : " ");
            text.append(plain(positions.getX(from))).append(',').append(plain(positions.getY(from)));
        }
        xml.writeStartElement(boundary);
        xml.writeStartElement("LinearRing");
        element("coordinates", text.toString());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** All digits that the coordinate has, without an exponent. */
    private static String plain(double degrees) {
        String text = Double.toString(degrees);
        return text.indexOf('E') < 0 ? text : new BigDecimal(text).toPlainString();
    }

    @Override
    public long alteredValues() {
        return altered;
    }

    @Override
    public void close() throws IOException {
        try (stream) {
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException full) {
            throw new IOException(full);
        }
    }
}
