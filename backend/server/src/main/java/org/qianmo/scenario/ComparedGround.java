package org.qianmo.scenario;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * Boxes of ground, EPSG:4490, none of which meets another: each scenario is looked at on all of them, so that figures are of
 * the same ground.
 */
final class ComparedGround {

    /** Some 200 m: four times what a corridor between two plots of one block may be wide. */
    static final double MARGIN_DEGREES = 0.002;

    private final List<Envelope> boxes = new ArrayList<>();

    /** Adds a shape's box with the ground around it. */
    void add(Envelope lonLat) {
        Envelope grown = lonLat.copy();
        grown.expandBy(MARGIN_DEGREES);
        for (int i = meeting(grown); i >= 0; i = meeting(grown)) {
            grown.expandToInclude(boxes.remove(i));
        }
        boxes.add(grown);
    }

    private int meeting(Envelope box) {
        for (int i = 0; i < boxes.size(); i++) {
            if (boxes.get(i).intersects(box)) {
                return i;
            }
        }
        return -1;
    }

    List<Envelope> boxes() {
        return List.copyOf(boxes);
    }

    /** Around all of it; null box for none. */
    Envelope extent() {
        Envelope extent = new Envelope();
        boxes.forEach(extent::expandToInclude);
        return extent;
    }
}
