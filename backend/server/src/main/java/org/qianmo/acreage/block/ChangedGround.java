package org.qianmo.acreage.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/** Where ground has changed since somebody looked. Safe for threads. */
final class ChangedGround {

    /** More than so many places are not worth being looked at one by one. */
    private static final int PLACES_MAX = 16;

    /** Some 200 m: parcels of one record lie side by side, and are read together. */
    private static final double TOGETHER_DEGREES = 0.002;

    private final List<Envelope> places = new ArrayList<>();
    private boolean everywhere;

    /** @param box degrees, EPSG:4490; of no ground if it is null in the sense of JTS */
    synchronized void add(Envelope box) {
        if (everywhere || box.isNull()) {
            return;
        }
        Envelope around = new Envelope(box);
        around.expandBy(TOGETHER_DEGREES);
        Optional<Envelope> beside = places.stream().filter(around::intersects).findAny();
        beside.ifPresentOrElse(place -> place.expandToInclude(box), () -> places.add(new Envelope(box)));
        everywhere = places.size() > PLACES_MAX;
    }

    synchronized void addEverything() {
        everywhere = true;
    }

    /** Takes them away. @return degrees, EPSG:4490; empty if everything may have changed */
    synchronized Optional<List<Envelope>> take() {
        Optional<List<Envelope>> taken = everywhere ? Optional.empty() : Optional.of(List.copyOf(places));
        places.clear();
        everywhere = false;
        return taken;
    }
}
