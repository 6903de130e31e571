package org.qianmo.exchange.kml;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import org.qianmo.exchange.layer.LayerFault;
import org.qianmo.exchange.layer.LayerField.Kind;
import org.qianmo.exchange.layer.ReadingBounds;
import org.qianmo.exchange.layer.UnusableFile;

/**
 * Reads one placemark after the other, whatever folders they lie in.
 *
 * <p>Columns have keys: the name of the data, or one of the three below, which no data can have.
 */
final class PlacemarkReader implements Closeable {

    static final String NAME = "\u0000name";
    static final String DESCRIPTION = "\u0000description";
    static final String FOLDER = "\u0000folder";

    private static final int FOLDER_CHARS_MAX = 200;

    /** What a schema says of a column. */
    record Declared(Kind kind, String caption) {}

    private final XmlCursor xml;
    private final Deque<String> elements = new ArrayDeque<>();
    private final Deque<String> folders = new ArrayDeque<>();
    private final Map<String, Declared> declared = new LinkedHashMap<>();
    private boolean isKml;

    PlacemarkReader(XmlCursor xml) {
        this.xml = xml;
    }

    Map<String, Declared> declared() {
        return declared;
    }

    /** @return the next; empty at the end of the document */
    Optional<Placemark> next() throws UnusableFile, IOException {
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.END_ELEMENT) {
                end(elements.pop());
                continue;
            }
            String element = xml.name();
            if (!isKml && !element.equals("kml") && !element.equals("Document") && !element.equals("Placemark")) {
                throw LayerFault.FORMAT_UNKNOWN.at("<" + element + ">");
            }
            isKml = true;
            switch (element) {
                case "Placemark" -> {
                    return Optional.of(placemark());
                }
                case "Schema" -> schema();
                case "name" -> name();
                default -> begin(element);
            }
        }
        return Optional.empty();
    }

    private void begin(String element) {
        elements.push(element);
        if (element.equals("Folder")) {
            folders.push("");
        }
    }

    private void end(String element) {
        if (element.equals("Folder")) {
            folders.pop();
        }
    }

    /** Of a folder; of anything else it says nothing of land. */
    private void name() throws UnusableFile, IOException {
        String text = xml.text().strip();
        if ("Folder".equals(elements.peek())) {
            folders.pop();
            folders.push(text.substring(0, Math.min(text.length(), FOLDER_CHARS_MAX)));
        }
    }

    private void schema() throws UnusableFile, IOException {
        while (xml.next() == XMLStreamConstants.START_ELEMENT) {
            String name = xml.attribute("name");
            Kind kind = kind(xml.attribute("type"));
            boolean isField = xml.name().endsWith("Field");
            String caption = "";
            while (xml.next() == XMLStreamConstants.START_ELEMENT) {
                if (xml.name().equals("displayName")) {
                    caption = xml.text().strip();
                } else {
                    xml.skip();
                }
            }
            if (isField && !name.isEmpty() && declared.size() < ReadingBounds.FIELDS_MAX) {
                declared.put(name, new Declared(kind, caption.equals(name) ? "" : caption));
            }
        }
    }

    private static Kind kind(String type) {
        return switch (type) {
            case "int", "uint", "short", "ushort", "float", "double" -> Kind.NUMBER;
            case "bool" -> Kind.YES_NO;
            default -> Kind.TEXT;
        };
    }

    private Placemark placemark() throws UnusableFile, IOException {
        Map<String, String> values = new LinkedHashMap<>();
        PlacemarkShape shape = new PlacemarkShape(xml);
        if (folders.stream().anyMatch(folder -> !folder.isEmpty())) {
            StringBuilder path = new StringBuilder();
            folders.descendingIterator()
                    .forEachRemaining(
                            folder -> path.append(path.isEmpty() ? "" : " / ").append(folder));
            values.put(FOLDER, path.toString());
        }
        while (xml.next() == XMLStreamConstants.START_ELEMENT) {
            String element = xml.name();
            switch (element) {
                case "name" -> values.put(NAME, xml.text());
                case "description" -> values.put(DESCRIPTION, xml.text());
                case "ExtendedData" -> extendedData(values);
                default -> {
                    if (PlacemarkShape.isShape(element)) {
                        shape.read(element);
                    } else {
                        xml.skip();
                    }
                }
            }
        }
        return new Placemark(values, shape);
    }

    /** Untyped pairs ({@code Data}), or data of a schema ({@code SchemaData}). */
    private void extendedData(Map<String, String> values) throws UnusableFile, IOException {
        while (xml.next() == XMLStreamConstants.START_ELEMENT) {
            switch (xml.name()) {
                case "Data" -> data(values);
                case "SchemaData" -> {
                    while (xml.next() == XMLStreamConstants.START_ELEMENT) {
                        String name = xml.attribute("name");
                        put(values, name, xml.text());
                    }
                }
                default -> {
                    String name = xml.name();
                    put(values, name, xml.text());
                }
            }
        }
    }

    private void data(Map<String, String> values) throws UnusableFile, IOException {
        String name = xml.attribute("name");
        while (xml.next() == XMLStreamConstants.START_ELEMENT) {
            switch (xml.name()) {
                case "value" -> put(values, name, xml.text());
                case "displayName" -> {
                    String caption = xml.text().strip();
                    if (declared.size() < ReadingBounds.FIELDS_MAX) {
                        declared.putIfAbsent(name, new Declared(Kind.TEXT, caption.equals(name) ? "" : caption));
                    }
                }
                default -> xml.skip();
            }
        }
    }

    private static void put(Map<String, String> values, String name, String value) throws UnusableFile {
        if (!name.isEmpty()) {
            values.put(name, value);
            LayerFault.requireFields(values.size());
        }
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
