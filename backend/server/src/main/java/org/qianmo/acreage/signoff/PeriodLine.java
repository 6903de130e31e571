package org.qianmo.acreage.signoff;

import java.math.BigDecimal;
import org.qianmo.acreage.Category;
import org.qianmo.kernel.geometry.Acreage;

/**
 * A category in a unit of the territory: {@code opening + corrections + added = closing}, exactly.
 *
 * @param unit code of the unit or id of the zone; {@code -} outside of all, {@code *} in all of the territory
 * @param opening as the statement before was signed
 * @param corrections what was booked since for days before the month, or taken back
 * @param added with days of the month
 * @param addedMu as shown; those of the units add up to that of the territory
 * @param addedMoved whether it was moved for that
 * @param closing by the end of the month
 */
public record PeriodLine(
        Category category,
        String unit,
        Acreage opening,
        Acreage corrections,
        Acreage added,
        BigDecimal addedMu,
        boolean addedMoved,
        Acreage closing,
        BigDecimal closingMu,
        boolean closingMoved) {

    static final String OUTSIDE = "-";
    static final String ALL = "*";

    /** What tells lines of one statement apart. */
    record Key(Category category, String unit) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int byCategory = category.name().compareTo(other.category.name());
            return byCategory != 0 ? byCategory : unit.compareTo(other.unit);
        }
    }

    Key key() {
        return new Key(category, unit);
    }
}
