package org.qianmo.exchange.kml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.exchange.layer.PolygonDraft;
import org.qianmo.exchange.layer.RowFault;
import org.qianmo.exchange.layer.RowRefusal;
import org.qianmo.exchange.layer.UnusableFile;

/** Gathers the shape of one placemark. Whatever is wrong with it, the cursor ends behind the element. */
final class PlacemarkShape {

    private final XmlCursor xml;
    private final PolygonDraft draft = new PolygonDraft();
    private Optional<Coordinate> first = Optional.empty();
    private RowRefusal refused;
    private int polygons;
    private int points;
    private int others;

    PlacemarkShape(XmlCursor xml) {
        this.xml = xml;
    }

    static boolean isShape(String element) {
        return switch (element) {
            case "Polygon", "MultiGeometry", "Point", "LineString", "LinearRing", "Model", "Track", "MultiTrack" ->
                true;
            default -> false;
        };
    }

    /** The cursor is at the beginning of a shape. */
    void read(String element) throws UnusableFile, IOException {
        switch (element) {
            case "Polygon" -> polygon();
            case "MultiGeometry" -> {
                while (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    read(xml.name());
                }
            }
            case "Point" -> {
                points++;
                xml.skip();
            }
            default -> {
                others += isShape(element) ? 1 : 0;
                xml.skip();
            }
        }
    }

    private void polygon() throws UnusableFile, IOException {
        polygons++;
        List<CoordinateText> outer = new ArrayList<>();
        List<CoordinateText> inner = new ArrayList<>();
        while (xml.next() == XMLStreamConstants.START_ELEMENT) {
            switch (xml.name()) {
                case "outerBoundaryIs" -> boundary(outer);
                case "innerBoundaryIs" -> boundary(inner);
                default -> xml.skip();
            }
        }
        try {
            add(outer, inner);
        } catch (RowRefusal wrong) {
            refused = refused == null ? wrong : refused;
        }
    }

    /** The first version of the format allows several rings in one boundary. */
    private void boundary(List<CoordinateText> rings) throws UnusableFile, IOException {
        while (xml.next() == XMLStreamConstants.START_ELEMENT) {
            if (xml.name().equals("LinearRing")) {
                ring(rings);
            } else {
                xml.skip();
            }
        }
    }

    private void ring(List<CoordinateText> rings) throws UnusableFile, IOException {
        while (xml.next() == XMLStreamConstants.START_ELEMENT) {
            if (!xml.name().equals("coordinates") || refused != null) {
                xml.skip();
                continue;
            }
            CoordinateText text = new CoordinateText();
            xml.text(text::add);
            text.end();
            first = first.or(text::first);
            rings.add(text);
        }
    }

    private void add(List<CoordinateText> outer, List<CoordinateText> inner) throws RowRefusal {
        draft.nextPolygon();
        if (outer.isEmpty() && inner.isEmpty()) {
            return;
        }
        if (outer.size() != 1) {
            throw new RowRefusal(RowFault.of(RowFault.Code.BROKEN_RECORD));
        }
        draft.ring(outer.get(0).positions());
        for (CoordinateText ring : inner) {
            draft.ring(ring.positions());
        }
    }

    /** @throws RowRefusal if it is no polygon; points beside polygons are their labels */
    MultiPolygon finish() throws RowRefusal {
        if (others > 0 || points > 0 && polygons == 0) {
            throw new RowRefusal(RowFault.of(RowFault.Code.NOT_A_POLYGON));
        }
        if (refused != null) {
            throw refused;
        }
        return draft.finish();
    }

    /** Whether a point beside polygons is left out. */
    boolean hasLabel() {
        return points > 0 && polygons > 0;
    }

    boolean hasPolygons() {
        return polygons > 0;
    }

    boolean hasOthers() {
        return others > 0 || points > 0;
    }

    Optional<Coordinate> first() {
        return first;
    }
}
