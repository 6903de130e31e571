package org.qianmo.draft;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.parcel.Parcel;
import org.qianmo.record.ParcelEdit;
import org.qianmo.record.StatedFacts;

/**
 * A parcel that the draft and somebody else changed from the same base.
 *
 * @param theirs the present version; null if they retired it
 * @param mine what the draft does
 * @param fields all facts, in their order
 * @param merged the facts that hold both changes; null if they contradict
 */
public record Conflict(
        Parcel base, Parcel theirs, ParcelEdit mine, List<Field> fields, StatedFacts merged, Shape shape) {

    /** One fact. Values are as people read them; null for none. */
    public record Field(String name, String base, String mine, String theirs, String merged, boolean conflict) {}

    /**
     * The shapes.
     *
     * @param merged EPSG:4490; null if they exclude each other
     * @param places where they do, EPSG:4490; null if they do not
     */
    public record Shape(State state, MultiPolygon merged, Geometry places) {}

    /** Who moved the border. */
    public enum State {
        SAME,
        MINE,
        THEIRS,
        MERGED,
        CONFLICT
    }

    public boolean isMergeable() {
        return theirs != null && !mine.retires() && merged != null && shape.merged() != null;
    }
}
