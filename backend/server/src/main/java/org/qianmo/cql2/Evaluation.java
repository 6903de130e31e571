package org.qianmo.cql2;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.locationtech.jts.geom.Geometry;

/**
 * What a condition means. A property without a value makes what is asked of it unknown: neither it nor its opposite holds.
 * Texts are ordered by their characters' numbers, whatever the language.
 */
public final class Evaluation {

    private final Function<String, Object> values;

    private Evaluation(Function<String, Object> values) {
        this.values = values;
    }

    /**
     * Whether the condition holds of a feature.
     *
     * @param condition null asks nothing
     * @param values of the feature by name; null for none. Their classes are those that {@link PropertyType} says
     */
    public static boolean holds(Condition condition, Function<String, Object> values) {
        return condition == null || Boolean.TRUE.equals(new Evaluation(values).truth(condition));
    }

    /** @return null for unknown */
    private Boolean truth(Condition condition) {
        if (condition instanceof Condition.And and) {
            return join(and.all(), false);
        }
        if (condition instanceof Condition.Or or) {
            return join(or.any(), true);
        }
        if (condition instanceof Condition.Not not) {
            Boolean one = truth(not.one());
            return one == null ? null : !one;
        }
        if (condition instanceof Condition.Constant constant) {
            return constant.value();
        }
        return condition instanceof Condition.IsNull isNull
                ? values.apply(isNull.property().name()) == null
                : predicate(condition);
    }

    /** @param deciding the value of one part that decides the whole */
    private Boolean join(List<Condition> parts, boolean deciding) {
        boolean unknown = false;
        for (Condition part : parts) {
            Boolean one = truth(part);
            if (one == null) {
                unknown = true;
            } else if (one == deciding) {
                return deciding;
            }
        }
        return unknown ? null : !deciding;
    }

    private Boolean predicate(Condition condition) {
        if (condition instanceof Condition.Compare compare) {
            Object left = value(compare.left());
            Object right = value(compare.right());
            return left == null || right == null ? null : compare.comparison().holds(order(left, right));
        }
        if (condition instanceof Condition.Between between) {
            Object value = value(between.value());
            return value == null
                    ? null
                    : order(value, value(between.low())) >= 0 && order(value, value(between.high())) <= 0;
        }
        if (condition instanceof Condition.In in) {
            Object value = value(in.value());
            return value == null ? null : in.choices().stream().anyMatch(one -> order(value, value(one)) == 0);
        }
        if (condition instanceof Condition.Like like) {
            Object value = value(like.value());
            return value == null ? null : like.pattern().matches((String) value);
        }
        if (condition instanceof Condition.Spatial spatial) {
            Geometry shape = (Geometry) values.apply(spatial.property().name());
            return shape == null ? null : spatial.relation().holds(shape, spatial.literal());
        }
        Condition.Temporal temporal = (Condition.Temporal) condition;
        Object value = values.apply(temporal.property().name());
        return value == null ? null : holds(temporal.when(), value, temporal.span());
    }

    private static boolean holds(When when, Object value, TimeSpan span) {
        boolean before = span.from() != null && order(value, span.from()) < 0;
        boolean after = span.to() != null && order(value, span.to()) > 0;
        return switch (when) {
            case BEFORE -> before;
            case AFTER -> after;
            case INTERSECTS -> !before && !after;
            case DISJOINT -> before || after;
            case DURING ->
                (span.from() == null || order(value, span.from()) > 0)
                        && (span.to() == null || order(value, span.to()) < 0);
            case EQUALS ->
                span.from() != null
                        && span.to() != null
                        && order(value, span.from()) == 0
                        && order(value, span.to()) == 0;
        };
    }

    private Object value(Operand operand) {
        if (operand instanceof Operand.Property property) {
            return values.apply(property.name());
        }
        if (operand instanceof Operand.Folded folded) {
            Object text = value(folded.text());
            return text == null ? null : Folding.fold((String) text);
        }
        return literal(operand);
    }

    /** The value of a literal. */
    public static Object literal(Operand operand) {
        if (operand instanceof Operand.Text text) {
            return text.value();
        }
        if (operand instanceof Operand.Number number) {
            return number.value();
        }
        return operand instanceof Operand.Truth truth ? (Object) truth.value() : TimeSpan.value(operand);
    }

    /** The order of two values of one type. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static int order(Object left, Object right) {
        if (left instanceof String one && right instanceof String other) {
            return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
        }
        return left instanceof Number one && right instanceof Number other
                ? decimal(one).compareTo(decimal(other))
                : ((Comparable) left).compareTo(right);
    }

    private static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(number.longValue());
    }
}
