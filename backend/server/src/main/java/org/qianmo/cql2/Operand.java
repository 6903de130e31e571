package org.qianmo.cql2;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** One side of a comparison. */
public sealed interface Operand {

    PropertyType type();

    /** A property of the allow-list. */
    record Property(String name, PropertyType type) implements Operand {}

    /** The text of the other with A to Z as a to z. */
    record Folded(Operand text) implements Operand {

        @Override
        public PropertyType type() {
            return PropertyType.TEXT;
        }
    }

    record Text(String value) implements Operand {

        @Override
        public PropertyType type() {
            return PropertyType.TEXT;
        }
    }

    /** @param value without zeros at its end, so that equal numbers are equal */
    record Number(BigDecimal value) implements Operand {

        public Number {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }

        @Override
        public PropertyType type() {
            return PropertyType.NUMBER;
        }
    }

    record Truth(boolean value) implements Operand {

        @Override
        public PropertyType type() {
            return PropertyType.TRUTH;
        }
    }

    record Day(LocalDate value) implements Operand {

        @Override
        public PropertyType type() {
            return PropertyType.DAY;
        }
    }

    /** @param value in whole microseconds */
    record Moment(Instant value) implements Operand {

        @Override
        public PropertyType type() {
            return PropertyType.MOMENT;
        }
    }

    /** Whether it says something of the feature. */
    default boolean isOfFeature() {
        return this instanceof Property || this instanceof Folded folded && folded.text() instanceof Property;
    }
}
