package org.qianmo.cql2;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes conditions in the text form, so that {@link TextReader} reads the same again. */
public final class TextWriter {

    private TextWriter() {}

    public static String write(Condition condition) {
        if (condition instanceof Condition.And and) {
            return joined(and.all(), " AND ");
        }
        if (condition instanceof Condition.Or or) {
            return joined(or.any(), " OR ");
        }
        if (condition instanceof Condition.Not not) {
            return "NOT (" + write(not.one()) + ")";
        }
        if (condition instanceof Condition.Constant constant) {
            return constant.value() ? "TRUE" : "FALSE";
        }
        return predicate(condition);
    }

    private static String joined(List<Condition> parts, String word) {
        return parts.stream().map(part -> "(" + write(part) + ")").collect(Collectors.joining(word));
    }

    private static String predicate(Condition condition) {
        if (condition instanceof Condition.Compare compare) {
            return write(compare.left()) + " " + compare.comparison().sign() + " " + write(compare.right());
        }
        if (condition instanceof Condition.Like like) {
            return write(like.value()) + " LIKE " + quoted(like.pattern().text(), '\'');
        }
        if (condition instanceof Condition.In in) {
            return write(in.value())
                    + in.choices().stream().map(TextWriter::write).collect(Collectors.joining(", ", " IN (", ")"));
        }
        if (condition instanceof Condition.Between between) {
            return write(between.value()) + " BETWEEN " + write(between.low()) + " AND " + write(between.high());
        }
        if (condition instanceof Condition.IsNull isNull) {
            return write(isNull.property()) + " IS NULL";
        }
        if (condition instanceof Condition.Spatial spatial) {
            return call(
                    spatial.relation().operator(),
                    spatial.property(),
                    spatial.literal().toText());
        }
        Condition.Temporal temporal = (Condition.Temporal) condition;
        return call(temporal.when().operator(), temporal.property(), span(temporal.span()));
    }

    private static String call(String operator, Operand.Property property, String literal) {
        return operator.toUpperCase(Locale.ROOT) + "(" + write(property) + ", " + literal + ")";
    }

    private static String span(TimeSpan span) {
        return span.interval()
                ? "INTERVAL(" + end(span.from()) + ", " + end(span.to()) + ")"
                : (span.type() == PropertyType.DAY ? "DATE(" : "TIMESTAMP(") + end(span.from()) + ")";
    }

    private static String end(Object end) {
        return "'" + (end == null ? ".." : end) + "'";
    }

    private static String write(Operand operand) {
        if (operand instanceof Operand.Property property) {
            return quoted(property.name(), '"');
        }
        if (operand instanceof Operand.Folded folded) {
            return "CASEI(" + write(folded.text()) + ")";
        }
        if (operand instanceof Operand.Text text) {
            return quoted(text.value(), '\'');
        }
        if (operand instanceof Operand.Truth truth) {
            return truth.value() ? "TRUE" : "FALSE";
        }
        return operand instanceof Operand.Number number ? number.value().toPlainString() : span(TimeSpan.at(operand));
    }

    private static String quoted(String text, char mark) {
        String one = String.valueOf(mark);
        return one + text.replace(one, one + one) + one;
    }
}
