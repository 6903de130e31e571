package org.qianmo.voucher.simulation;

import java.util.Comparator;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;

/** Where an amount is: with whom, in which state, of which voucher and indicator. */
record Place(long holder, Purpose purpose, String serial, Indicator indicator) implements Comparable<Place> {

    private static final Comparator<Place> ORDER = Comparator.comparing(Place::serial)
            .thenComparing(Place::holder)
            .thenComparing(Place::purpose)
            .thenComparing(Place::indicator);

    Place in(Purpose other) {
        return new Place(holder, other, serial, indicator);
    }

    Place of(long other) {
        return new Place(other, purpose, serial, indicator);
    }

    Place under(String other) {
        return new Place(holder, purpose, other, indicator);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
