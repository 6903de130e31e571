package org.qianmo.exchange.kml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.qianmo.exchange.layer.LayerFault;
import org.qianmo.exchange.layer.ReadingBounds;
import org.qianmo.exchange.layer.UnusableFile;

/**
 * Walks over the elements of an XML text from outside. Names are taken without their prefix: many a file uses one that it
 * does not declare.
 */
final class XmlCursor implements Closeable {

    private static final int DEPTH_MAX = 100;
    private static final int ATTRIBUTES_MAX = 64;
    private static final int ATTRIBUTE_CHARS_MAX = 20_000;

    private static final WstxInputFactory FACTORY = factory();

    private final InputStream stream;
    private final XMLStreamReader xml;

    private static WstxInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEPTH_MAX);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, ATTRIBUTES_MAX);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, ATTRIBUTE_CHARS_MAX);
        // Names of elements are not remembered beyond one file.
        factory.getConfig().doInternNames(false);
        return factory;
    }

    XmlCursor(InputStream stream) throws UnusableFile, IOException {
        this.stream = stream;
        try {
            this.xml = FACTORY.createXMLStreamReader(stream);
        } catch (XMLStreamException noXml) {
            stream.close();
            throw fault(noXml);
        }
    }

    /**
     * @return {@code START_ELEMENT}, {@code END_ELEMENT} or {@code END_DOCUMENT}; what is between is passed over
     * @throws UnusableFile if the text is no XML from here on, or declares entities
     */
    int next() throws UnusableFile, IOException {
        int event = step();
        while (event != XMLStreamConstants.START_ELEMENT
                && event != XMLStreamConstants.END_ELEMENT
                && event != XMLStreamConstants.END_DOCUMENT) {
            event = step();
        }
        return event;
    }

    private int step() throws UnusableFile, IOException {
        try {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw LayerFault.XML_UNSAFE.at("line " + xml.getLocation().getLineNumber());
            }
            return event;
        } catch (XMLStreamException broken) {
            throw fault(broken);
        }
    }

    private static UnusableFile fault(XMLStreamException broken) throws IOException {
        if (broken.getNestedException() instanceof BoundedStream.Beyond beyond) {
            return LayerFault.ARCHIVE_TOO_LARGE.at(beyond.bytesMax());
        }
        return LayerFault.FILE_BROKEN.at("XML, " + broken.getMessage());
    }

    /** @return of the element at which it stands, without its prefix */
    String name() {
        String name = xml.getLocalName();
        return name.substring(name.indexOf(':') + 1);
    }

    /** @return empty for none */
    String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** Goes to the end of the element at which it stands. */
    void skip() throws UnusableFile, IOException {
        for (int open = 1; open > 0; ) {
            open += next() == XMLStreamConstants.START_ELEMENT ? 1 : -1;
        }
    }

    /** Takes text as it comes, in pieces. */
    interface TextReader {
        void text(char[] chars, int from, int length);
    }

    /** Reads all text in the element at which it stands, and goes to its end. */
    void text(TextReader reader) throws UnusableFile, IOException {
        for (int open = 1; open > 0; ) {
            int event = step();
            if (event == XMLStreamConstants.START_ELEMENT) {
                open++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                give(reader);
            }
        }
    }

    private void give(TextReader reader) throws UnusableFile, IOException {
        try {
            char[] chars = xml.getTextCharacters();
            reader.text(chars, xml.getTextStart(), xml.getTextLength());
        } catch (RuntimeException lazily) {
            // The parser reads text when it is asked for, and has no other way to say that it breaks off there.
            if (lazily.getCause() instanceof XMLStreamException broken) {
                throw fault(broken);
            }
            throw lazily;
        }
    }

    /** @return at most one character more than a value may have */
    String text() throws UnusableFile, IOException {
        StringBuilder text = new StringBuilder();
        text((chars, from, length) -> {
            int room = Math.max(0, ReadingBounds.TEXT_CHARS_MAX + 1 - text.length());
            text.append(chars, from, Math.min(room, length));
        });
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        try (stream) {
            xml.close();
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }
}
