package org.qianmo.kernel.ledger;

import java.util.Comparator;
import java.util.Objects;

/**
 * What one account has of one voucher: the place that has a balance and a lock. In ascending order of account, then of
 * the serial's characters.
 *
 * @param account id of the account
 * @param voucher serial
 */
public record Position(long account, String voucher) implements Comparable<Position> {

    private static final Comparator<Position> ORDER =
            Comparator.comparingLong(Position::account).thenComparing(Position::voucher);

    public Position {
        Objects.requireNonNull(voucher);
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }
}
