package org.qianmo.draft;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/** The ground around parcels, as few boxes that do not meet: a record may touch two ends of the district. */
final class Neighbourhoods {

    private Neighbourhoods() {}

    /**
     * Boxes that hold those of the parcels.
     *
     * @param reachDegrees how far around each parcel
     */
    static List<Envelope> of(List<Envelope> parcels, double reachDegrees) {
        List<Envelope> boxes = new ArrayList<>();
        for (Envelope parcel : parcels) {
            Envelope box = new Envelope(parcel);
            box.expandBy(reachDegrees);
            join(boxes, box);
        }
        return boxes;
    }

    /** A box that grew may meet others that it did not meet before. */
    private static void join(List<Envelope> boxes, Envelope box) {
        boolean grew = true;
        while (grew) {
            grew = false;
            for (int i = boxes.size() - 1; i >= 0; i--) {
                if (boxes.get(i).intersects(box)) {
                    box.expandToInclude(boxes.remove(i));
                    grew = true;
                }
            }
        }
        boxes.add(box);
    }
}
