package org.qianmo.cql2;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;

/** Makes conditions of parts that fit together; both readers use it, so that both forms have the same rules. */
final class ConditionBuilder {

    private final Queryables queryables;
    private int predicates;

    ConditionBuilder(Queryables queryables) {
        this.queryables = queryables;
    }

    Operand.Property property(String name, int position) {
        return queryables.property(name, position);
    }

    Condition compare(Comparison comparison, Operand left, Operand right, int position) {
        count(position);
        if (!left.isOfFeature() && !right.isOfFeature()) {
            throw new Cql2Fault(position, "比较的一方应为属性", "one side of a comparison is a property");
        }
        refuseGeometry(left, position);
        mustFit(left, right, position);
        if (left.type() == PropertyType.TRUTH && comparison.isOfOrder()) {
            throw new Cql2Fault(position, "真假值没有大小", "TRUE and FALSE have no order");
        }
        return new Condition.Compare(comparison, left, right);
    }

    Condition like(Operand value, String pattern, int position) {
        count(position);
        mustBeOfFeature(value, position);
        if (value.type() != PropertyType.TEXT) {
            throw new Cql2Fault(position, "LIKE 只用于文字属性", "LIKE is for properties that are texts");
        }
        LikePattern like = new LikePattern(pattern);
        if (like.endsInEscape()) {
            throw new Cql2Fault(position, "LIKE 的样式不能以反斜杠结尾", "a pattern does not end in a backslash");
        }
        if (like.wildcards() > LikePattern.WILDCARDS_MAX) {
            throw new Cql2Fault(
                    position,
                    "LIKE 的样式最多有 " + LikePattern.WILDCARDS_MAX + " 个 %",
                    "a pattern has at most " + LikePattern.WILDCARDS_MAX + " signs %");
        }
        return new Condition.Like(value, like);
    }

    Condition in(Operand value, List<Operand> choices, int position) {
        count(position);
        mustBeOfFeature(value, position);
        if (choices.isEmpty()) {
            throw new Cql2Fault(position, "IN 的列表不能为空", "the list of IN has members");
        }
        Limits.choices(choices.size(), position);
        for (Operand choice : choices) {
            mustBeLiteral(choice, position);
            mustFit(value, choice, position);
        }
        return new Condition.In(value, List.copyOf(choices));
    }

    Condition between(Operand value, Operand low, Operand high, int position) {
        count(position);
        mustBeOfFeature(value, position);
        for (Operand end : List.of(low, high)) {
            mustBeLiteral(end, position);
            mustFit(value, end, position);
        }
        if (value.type() == PropertyType.TRUTH) {
            throw new Cql2Fault(position, "真假值没有大小", "TRUE and FALSE have no order");
        }
        return new Condition.Between(value, low, high);
    }

    Condition isNull(Operand value, int position) {
        count(position);
        if (value instanceof Operand.Property property) {
            return new Condition.IsNull(property);
        }
        throw new Cql2Fault(position, "IS NULL 只用于属性", "IS NULL is for properties");
    }

    /** A comparison of a truth property with TRUE, where it stands for itself. */
    Condition itself(Operand value, int position) {
        if (value instanceof Operand.Property && value.type() == PropertyType.TRUTH) {
            return compare(Comparison.EQUAL, value, new Operand.Truth(true), position);
        }
        throw new Cql2Fault(position, "此处应为条件", "a condition is expected here");
    }

    /** @param sides a property and a geometry, in either order */
    Condition spatial(Relation relation, List<Object> sides, int position) {
        count(position);
        boolean turned = sides.get(0) instanceof Geometry;
        Object property = sides.get(turned ? 1 : 0);
        Object literal = sides.get(turned ? 0 : 1);
        if (property instanceof Operand.Property of
                && of.type() == PropertyType.GEOMETRY
                && literal instanceof Geometry geometry) {
            return new Condition.Spatial(turned ? relation.turned() : relation, of, sound(geometry, position));
        }
        throw new Cql2Fault(
                position,
                "空间谓词的两个参数应为图形属性与一个图形",
                "a spatial predicate takes a property that is a geometry, and a geometry");
    }

    /** @param sides a property and a span, in either order */
    Condition temporal(When when, List<Object> sides, int position) {
        count(position);
        boolean turned = sides.get(0) instanceof TimeSpan;
        Object property = sides.get(turned ? 1 : 0);
        Object literal = sides.get(turned ? 0 : 1);
        if (property instanceof Operand.Property of && of.type().isTime() && literal instanceof TimeSpan span) {
            return temporal(when, of, span, turned, position);
        }
        throw new Cql2Fault(
                position,
                "时间谓词的两个参数应为日期（时刻）属性与日期（时刻）或区间",
                "a temporal predicate takes a property that is a day or an instant, and a day, an instant or an interval");
    }

    private static Condition temporal(When when, Operand.Property of, TimeSpan span, boolean turned, int position) {
        if (of.type() != span.type()) {
            throw unfit(of, span.type(), position);
        }
        When seen = turned ? when.turned() : when;
        if (seen == null || seen == When.DURING && !span.interval()) {
            throw new Cql2Fault(
                    position, "T_DURING 需要属性与区间，依此顺序", "T_DURING takes a property and an interval, in that order");
        }
        return new Condition.Temporal(seen, of, span);
    }

    /** @param from {@code ".."} or a literal, as is {@code to} */
    static TimeSpan interval(Operand from, Operand to, int position) {
        Operand known = from == null ? to : from;
        if (known == null) {
            throw new Cql2Fault(position, "区间的两端不能都敞开", "an interval is not open on both sides");
        }
        if (from != null && to != null && from.type() != to.type()) {
            throw unfit(from, to.type(), position);
        }
        Comparable<?> first = from == null ? null : TimeSpan.value(from);
        Comparable<?> last = to == null ? null : TimeSpan.value(to);
        if (first != null && last != null && Evaluation.order(first, last) > 0) {
            throw new Cql2Fault(position, "区间的起点晚于终点", "the interval ends before it begins");
        }
        return new TimeSpan(known.type(), first, last, true);
    }

    private static Geometry sound(Geometry geometry, int position) {
        boolean mixed = geometry.getClass() == GeometryCollection.class;
        if (mixed || geometry.isEmpty() || !geometry.isValid()) {
            throw new Cql2Fault(
                    position,
                    "图形须有效、不为空，且不是 GEOMETRYCOLLECTION",
                    "the geometry is valid, not empty, and no GEOMETRYCOLLECTION");
        }
        return geometry;
    }

    private void count(int position) {
        if (++predicates > Limits.PREDICATES_MAX) {
            throw new Cql2Fault(
                    position,
                    "条件超过 " + Limits.PREDICATES_MAX + " 个",
                    "more than " + Limits.PREDICATES_MAX + " predicates");
        }
    }

    private static void mustFit(Operand left, Operand right, int position) {
        refuseGeometry(right, position);
        if (left.type() != right.type()) {
            throw unfit(left, right.type(), position);
        }
    }

    private static Cql2Fault unfit(Operand left, PropertyType right, int position) {
        String name = left instanceof Operand.Property property ? property.name() + " " : "";
        return new Cql2Fault(
                position,
                "类型不符：" + name + "是" + left.type().zh() + "，另一方是" + right.zh(),
                "the types differ: " + name + "is " + left.type().en() + ", the other is " + right.en());
    }

    private static void refuseGeometry(Operand operand, int position) {
        if (operand.type() == PropertyType.GEOMETRY) {
            throw new Cql2Fault(position, "图形只用空间谓词比较", "a geometry is compared by spatial predicates only");
        }
    }

    private static void mustBeOfFeature(Operand operand, int position) {
        if (!operand.isOfFeature()) {
            throw new Cql2Fault(position, "此处应为属性", "a property is expected here");
        }
        refuseGeometry(operand, position);
    }

    private static void mustBeLiteral(Operand operand, int position) {
        if (operand.isOfFeature()) {
            throw new Cql2Fault(position, "此处应为字面值", "a literal is expected here");
        }
    }

    /** The text of the other with A to Z folded; a literal is folded at once. */
    static Operand folded(Operand text, int position) {
        if (text.type() != PropertyType.TEXT) {
            throw new Cql2Fault(position, "CASEI 只用于文字", "CASEI is for texts");
        }
        if (text instanceof Operand.Text literal) {
            return new Operand.Text(Folding.fold(literal.value()));
        }
        return text instanceof Operand.Folded ? text : new Operand.Folded(text);
    }

    static String foldedPattern(String pattern) {
        return Folding.fold(pattern);
    }
}
