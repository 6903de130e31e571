package org.qianmo.exchange.dxf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.exchange.layer.UnusableFile;

/** The texts of a drawing by their place: the one text that stands in a polygon is its label. */
final class Labels {

    private static final int TEXTS_MAX = 500_000;

    /** Comparisons over the whole file; beyond it polygons go without a label, so that a hostile drawing ends. */
    private static final long EFFORT_MAX = 2_000_000_000L;

    private final List<Label> labels = new ArrayList<>();
    private boolean sorted;
    private long effort;

    private record Label(double x, double y, String words) {}

    void add(TextEntity text) throws UnusableFile {
        if (text.words().isEmpty() || !Double.isFinite(text.x()) || !Double.isFinite(text.y())) {
            return;
        }
        if (labels.size() >= TEXTS_MAX) {
            throw DxfFault.DXF_TOO_COMPLEX.at(TEXTS_MAX);
        }
        labels.add(new Label(text.x(), text.y(), text.words()));
    }

    /** @return empty for none, and for several that differ */
    String of(MultiPolygon polygon) {
        sort();
        Envelope box = polygon.getEnvelopeInternal();
        String found = "";
        for (int i = firstFrom(box.getMinX());
                i < labels.size() && labels.get(i).x() <= box.getMaxX();
                i++) {
            if (++effort > EFFORT_MAX) {
                return "";
            }
            Label label = labels.get(i);
            if (!label.words().equals(found) && box.contains(label.x(), label.y()) && isInside(label, polygon)) {
                if (!found.isEmpty()) {
                    return "";
                }
                found = label.words();
            }
        }
        return found;
    }

    private boolean isInside(Label label, MultiPolygon polygon) {
        effort += polygon.getNumPoints();
        return SimplePointInAreaLocator.locate(new Coordinate(label.x(), label.y()), polygon) == Location.INTERIOR;
    }

    private int firstFrom(double x) {
        int low = 0;
        int high = labels.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (labels.get(middle).x() < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void sort() {
        if (!sorted) {
            labels.sort(Comparator.comparingDouble(Label::x));
            sorted = true;
        }
    }
}
