package org.qianmo.cql2;

import java.util.List;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Geometry;

/** What is asked of a feature. The readers build only conditions whose types fit. */
public sealed interface Condition {

    /** All hold; at least two. */
    record And(List<Condition> all) implements Condition {}

    /** One holds; at least two. */
    record Or(List<Condition> any) implements Condition {}

    record Not(Condition one) implements Condition {}

    record Constant(boolean value) implements Condition {}

    /** One of the two is a property, or its folded text; both are of one type. */
    record Compare(Comparison comparison, Operand left, Operand right) implements Condition {}

    /**
     * A text as a pattern.
     *
     * @param value a property, or its folded text
     */
    record Like(Operand value, LikePattern pattern) implements Condition {}

    /** @param choices literals, at least one */
    record In(Operand value, List<Operand> choices) implements Condition {}

    /** Both ends belong to it. */
    record Between(Operand value, Operand low, Operand high) implements Condition {}

    record IsNull(Operand.Property property) implements Condition {}

    /** @param literal valid, and no mixed collection; in the coordinate system of the reader until it is moved */
    record Spatial(Relation relation, Operand.Property property, Geometry literal) implements Condition {}

    record Temporal(When when, Operand.Property property, TimeSpan span) implements Condition {}

    /** The same with every geometry literal replaced: moved to the coordinate system of the data. */
    default Condition withGeometry(UnaryOperator<Geometry> move) {
        if (this instanceof And and) {
            return new And(
                    and.all().stream().map(part -> part.withGeometry(move)).toList());
        }
        if (this instanceof Or or) {
            return new Or(or.any().stream().map(part -> part.withGeometry(move)).toList());
        }
        if (this instanceof Not not) {
            return new Not(not.one().withGeometry(move));
        }
        if (this instanceof Spatial spatial) {
            return new Spatial(spatial.relation(), spatial.property(), move.apply(spatial.literal()));
        }
        return this;
    }

    /** All of them; a condition that is null asks nothing, and the result is null if all are. */
    static Condition all(List<Condition> parts) {
        List<Condition> asked = parts.stream().filter(part -> part != null).toList();
        return switch (asked.size()) {
            case 0 -> null;
            case 1 -> asked.get(0);
            default -> new And(asked);
        };
    }
}
