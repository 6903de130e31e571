package org.qianmo.draft;

import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.qianmo.check.Ground;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.record.StatedFacts;

/** What a planner does to the fabric in one step. Lines, points and holes are in degrees, EPSG:4490. */
public sealed interface Operation {

    /** The step's name, as it is on the wire: SPLIT_BY_LINE for {@link SplitByLine}. */
    default String step() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    /** Takes a parcel out without a successor. */
    record Retire(long parcel) implements Operation {}

    /** States other facts; the shape stays. */
    record Attributes(long parcel, StatedFacts facts) implements Operation {}

    /** Gives a parcel another shape, whatever its neighbours have. */
    record Reshape(long parcel, Ground ground) implements Operation {}

    /** @param ids of the results, as far as the caller chose them */
    record SplitByLine(long parcel, LineString line, List<Long> ids) implements Operation {}

    /** @param wanted official areas of all parts but the last */
    record SplitByAreas(long parcel, List<Acreage> wanted, double azimuthDegrees, List<Long> ids)
            implements Operation {}

    record SplitByRatios(long parcel, List<Double> ratios, double azimuthDegrees, List<Long> ids)
            implements Operation {}

    /** @param facts of the result; null for those of the largest */
    record Merge(List<Long> parcels, StatedFacts facts, List<Long> ids) implements Operation {}

    /** Gives the two parcels another boundary between them. */
    record ShiftBoundary(long one, long other, LineString line) implements Operation {}

    record InsertCorner(Point at) implements Operation {}

    record MoveCorner(Point from, Point to) implements Operation {}

    record DeleteCorner(Point at) implements Operation {}

    /**
     * Moves the whole boundary between two parcels in parallel.
     *
     * @param wanted official area of the one
     */
    record ShiftToArea(long one, long other, Acreage wanted) implements Operation {}

    /** Gives several parcels new shapes in one step, as somebody drew them who moved what they share. */
    record ReshapeSeveral(List<Shape> shapes, List<Drawing> drawings) implements Operation {

        /**
         * A parcel that gets another shape.
         *
         * @param baseVersion the version in the register that its author saw; 0 for a parcel that the draft made
         * @param facts null for those that it has
         */
        public record Shape(long parcel, int baseVersion, Ground ground, StatedFacts facts) {}

        /** A new parcel. */
        public record Drawing(long id, Ground ground, StatedFacts facts) {}
    }

    /** Cuts a piece out of the middle of a parcel; it becomes a parcel of its own. */
    record CutHole(long parcel, Polygon hole, List<Long> ids) implements Operation {}

    /** @param into the parcel that takes the gap; null for a new one, with the facts given */
    record FillGap(Point at, Long into, StatedFacts facts, List<Long> ids) implements Operation {}

    /** @param keeper the one of the two that keeps the ground that both hold */
    record ClipOverlap(long one, long other, long keeper) implements Operation {}

    /** Takes back what an approved record split or merged. */
    record Reverse(long recordId) implements Operation {}

    /** Works on from what is in the register now. */
    record Rebase(long parcel, Take take) implements Operation {

        /** Whose state to go on with. */
        public enum Take {
            MERGED,
            MINE,
            THEIRS
        }
    }
}
