package org.qianmo.parcel.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.cql2.Condition;
import org.qianmo.cql2.Evaluation;
import org.qianmo.cql2.Folding;
import org.qianmo.cql2.Operand;
import org.qianmo.cql2.PropertyType;
import org.qianmo.cql2.TimeSpan;
import org.qianmo.spatial.BoxCondition;
import org.qianmo.spatial.SpatialSql;
import org.qianmo.spatial.SpatialTable;

/**
 * A {@link Condition} as SQL over {@code parcel_version v}, of which it means the same as {@link Evaluation}. Columns come
 * from the list here, values are parameters, and nothing that a caller wrote is part of the statement.
 */
final class AskedCondition {

    private static final int SRID = 4490;

    /** Holds every number that a filter may have. H2 would round or refuse a literal that the column's own type cannot hold. */
    private static final String ANY_NUMBER = "cast(%s as numeric(60, 30))";

    private static final Set<String> LONG_COLUMNS = Set.of("v.parcel_id", "v.zone_id");

    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("id", "v.parcel_id"),
            Map.entry("code", "v.code"),
            Map.entry("landClass", "v.land_class"),
            Map.entry("ownership", "v.ownership"),
            Map.entry("holder", "v.holder"),
            Map.entry("stage", "v.stage"),
            Map.entry("townCode", "v.town_code"),
            Map.entry("villageCode", "v.village_code"),
            Map.entry("zoneId", "v.zone_id"),
            Map.entry("officialAreaSquareMetres", "v.official_area"),
            Map.entry("registeredAreaSquareMetres", "v.registered_area"),
            Map.entry("version", "v.version"),
            Map.entry("synthetic", "v.synthetic"),
            Map.entry("validFrom", "v.valid_from"),
            Map.entry("recordedAt", "v.recorded_from"),
            Map.entry("geometry", "v.geom"));

    private final SpatialSql spatial;
    private final List<Object> parameters = new ArrayList<>();

    private AskedCondition(SpatialSql spatial) {
        this.spatial = spatial;
    }

    static BoxCondition of(Condition condition, SpatialSql spatial) {
        AskedCondition asked = new AskedCondition(spatial);
        String sql = asked.sql(condition);
        return new BoxCondition(sql, asked.parameters);
    }

    private String sql(Condition condition) {
        if (condition instanceof Condition.And and) {
            return joined(and.all(), " and ");
        }
        if (condition instanceof Condition.Or or) {
            return joined(or.any(), " or ");
        }
        if (condition instanceof Condition.Not not) {
            return "not " + sql(not.one());
        }
        if (condition instanceof Condition.Constant constant) {
            return constant.value() ? "(1 = 1)" : "(1 = 0)";
        }
        return "(" + predicate(condition) + ")";
    }

    private String joined(List<Condition> parts, String word) {
        return "(" + String.join(word, parts.stream().map(this::sql).toList()) + ")";
    }

    private String predicate(Condition condition) {
        if (condition instanceof Condition.Compare compare) {
            boolean inOrder = compare.comparison().isOfOrder();
            List<Operand> both = List.of(compare.left(), compare.right());
            return operand(compare.left(), inOrder, both) + " "
                    + compare.comparison().sign() + " " + operand(compare.right(), inOrder, both);
        }
        if (condition instanceof Condition.Between between) {
            List<Operand> ends = List.of(between.low(), between.high());
            return operand(between.value(), true, ends) + " between " + operand(between.low(), true, ends) + " and "
                    + operand(between.high(), true, ends);
        }
        if (condition instanceof Condition.In in) {
            String value = operand(in.value(), false, in.choices());
            in.choices().forEach(choice -> parameters.add(value(choice)));
            return value + " in ("
                    + String.join(", ", Collections.nCopies(in.choices().size(), "?")) + ")";
        }
        if (condition instanceof Condition.Like like) {
            String value = operand(like.value());
            parameters.add(like.pattern().forSql());
            return value + " like ? escape '!'";
        }
        if (condition instanceof Condition.IsNull isNull) {
            return column(isNull.property()) + " is null";
        }
        return condition instanceof Condition.Spatial asked ? spatial(asked) : temporal((Condition.Temporal) condition);
    }

    /**
     * @param inOrder whether it is asked which of two comes first
     * @param others what it is compared with
     */
    private String operand(Operand operand, boolean inOrder, List<Operand> others) {
        String sql = operand(operand);
        if (operand.type() == PropertyType.NUMBER && operand instanceof Operand.Property) {
            return isLong(sql) && others.stream().allMatch(AskedCondition::isLong) ? sql : ANY_NUMBER.formatted(sql);
        }
        return inOrder && operand.type() == PropertyType.TEXT ? spatial.ordered(sql) : sql;
    }

    private static boolean isLong(String column) {
        return LONG_COLUMNS.contains(column);
    }

    /** Where all are, the database can use the index of an id. */
    private static boolean isLong(Operand operand) {
        return operand instanceof Operand.Property property ? isLong(column(property)) : value(operand) instanceof Long;
    }

    private String operand(Operand operand) {
        if (operand instanceof Operand.Property property) {
            return column(property);
        }
        if (operand instanceof Operand.Folded folded) {
            return "translate(" + operand(folded.text()) + ", '" + Folding.UPPER + "', '" + Folding.LOWER + "')";
        }
        parameters.add(value(operand));
        return "?";
    }

    private static String column(Operand.Property property) {
        String column = COLUMNS.get(property.name());
        if (column == null) {
            throw new IllegalArgumentException("no column for " + property.name());
        }
        return column;
    }

    private static Object value(Operand literal) {
        return parameter(Evaluation.literal(literal));
    }

    /** Whole numbers as such, or the database would not use the index of an id. */
    private static Object parameter(Object value) {
        if (value instanceof BigDecimal number) {
            boolean whole = number.scale() <= 0 && number.precision() - number.scale() < 18;
            return whole ? (Object) number.longValueExact() : number;
        }
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }

    private String spatial(Condition.Spatial asked) {
        Geometry literal = asked.literal().copy();
        literal.setSRID(SRID);
        String near = "";
        if (asked.relation().needsMeetingBoxes()) {
            BoxCondition box = spatial.inBox(SpatialTable.PARCEL_VERSION, "v", literal.getEnvelopeInternal());
            parameters.addAll(box.parameters());
            near = box.sql() + " and ";
        }
        parameters.add(spatial.parameter(literal));
        String function = "st_" + asked.relation().name().toLowerCase(Locale.ROOT);
        return near + function + "(" + column(asked.property()) + ", " + spatial.placeholder() + ")";
    }

    private String temporal(Condition.Temporal asked) {
        String column = column(asked.property());
        TimeSpan span = asked.span();
        return switch (asked.when()) {
            case BEFORE -> end(column, "<", span.from());
            case AFTER -> end(column, ">", span.to());
            case DURING -> both(column, ">", span.from(), " and ", "<", span.to());
            case INTERSECTS -> both(column, ">=", span.from(), " and ", "<=", span.to());
            case DISJOINT -> both(column, "<", span.from(), " or ", ">", span.to());
            case EQUALS ->
                span.from() == null || span.to() == null
                        ? never(column)
                        : both(column, "=", span.from(), " and ", "=", span.to());
        };
    }

    /** Nothing comes before an interval that has no beginning, nor after one that has no end. */
    private String end(String column, String sign, Object end) {
        return end == null ? never(column) : compared(column, sign, end);
    }

    /** At least one of the two ends is there; one that is not asks nothing. */
    private String both(String column, String sign, Object from, String word, String otherSign, Object to) {
        if (from == null) {
            return compared(column, otherSign, to);
        }
        String first = compared(column, sign, from);
        return to == null ? first : first + word + compared(column, otherSign, to);
    }

    private String compared(String column, String sign, Object end) {
        parameters.add(parameter(end));
        return column + " " + sign + " ?";
    }

    /** False, and unknown where there is no value. */
    private static String never(String column) {
        return column + " <> " + column;
    }
}
