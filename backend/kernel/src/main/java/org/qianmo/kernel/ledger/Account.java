package org.qianmo.kernel.ledger;

import java.util.Objects;

/**
 * One column of the book. It never changes; its balance is what the entries say.
 *
 * @param id chosen by who opens it, unique in the book
 * @param holder id of the holder, or of the pool
 * @param purpose what the balance means
 * @param asset kind of voucher
 * @param indicator one that the asset carries
 */
public record Account(long id, long holder, Purpose purpose, Asset asset, Indicator indicator) {

    /** @throws IllegalArgumentException if vouchers of the asset do not carry the indicator */
    public Account {
        Objects.requireNonNull(purpose);
        if (!asset.carries(indicator)) {
            throw new IllegalArgumentException(asset + " vouchers do not carry " + indicator);
        }
    }

    /** What amounts count in this account; it follows from the asset. */
    public Unit unit() {
        return asset.unit();
    }
}
