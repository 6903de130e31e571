package org.qianmo.cql2;

/**
 * A day, an instant, or an interval of either.
 *
 * @param type {@link PropertyType#DAY} or {@link PropertyType#MOMENT}
 * @param from {@link java.time.LocalDate} or {@link java.time.Instant}; null for no beginning
 * @param to the same; null for no end
 * @param interval false for a single day or instant, whose two ends are the same
 */
public record TimeSpan(PropertyType type, Comparable<?> from, Comparable<?> to, boolean interval) {

    static TimeSpan at(Operand literal) {
        Comparable<?> value = value(literal);
        return new TimeSpan(literal.type(), value, value, false);
    }

    static Comparable<?> value(Operand literal) {
        return literal instanceof Operand.Day day ? day.value() : ((Operand.Moment) literal).value();
    }
}
