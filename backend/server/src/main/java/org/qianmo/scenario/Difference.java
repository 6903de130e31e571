package org.qianmo.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A parcel that is another on one side than on the other.
 *
 * @param from null for one that is only on the second side
 * @param to null for one that is only on the first
 */
public record Difference(long id, Kind kind, Piece from, Piece to) {

    /** What is other. */
    public enum Kind {
        ONLY_FIRST,
        ONLY_SECOND,
        /** Its shape, whatever else. */
        SHAPE,
        /** Land class, ownership, holder, stage, code or acreage, on the same ground. */
        FACTS
    }

    /** In ascending order of parcel. */
    static List<Difference> between(Map<Long, Piece> first, Map<Long, Piece> second) {
        TreeSet<Long> ids = new TreeSet<>(first.keySet());
        ids.addAll(second.keySet());
        List<Difference> differences = new ArrayList<>();
        for (long id : ids) {
            Piece from = first.get(id);
            Piece to = second.get(id);
            Kind kind = kind(from, to);
            if (kind != null) {
                differences.add(new Difference(id, kind, from, to));
            }
        }
        return differences;
    }

    /** Null for none; a border with more nodes on the same line is the same shape. */
    private static Kind kind(Piece from, Piece to) {
        if (from == null) {
            return Kind.ONLY_SECOND;
        }
        if (to == null) {
            return Kind.ONLY_FIRST;
        }
        if (from == to || from.shape().equalsExact(to.shape()) && from.hasFactsOf(to)) {
            return null;
        }
        if (!from.hasShapeOf(to)) {
            return Kind.SHAPE;
        }
        return from.hasFactsOf(to) ? null : Kind.FACTS;
    }

    /** The shape that a map draws: as it would be, or as it was. */
    public Piece shown() {
        return to == null ? from : to;
    }
}
