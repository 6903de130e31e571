package org.qianmo.draft;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.record.ParcelEdit;

/** The ground around edits, as few boxes that do not meet: a record may touch two ends of the district. */
final class Neighbourhoods {

    private Neighbourhoods() {}

    /** @param reachDegrees how far around each edit */
    static List<Envelope> of(List<ParcelEdit> edits, double reachDegrees) {
        List<Envelope> boxes = new ArrayList<>();
        for (ParcelEdit edit : edits) {
            Envelope box = new Envelope(edit.shape().getEnvelopeInternal());
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
