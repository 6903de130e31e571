package org.qianmo.kernel.ledger;

import java.math.BigDecimal;

/** The smallest amount that an account counts; amounts are whole numbers of it and scaled only for display. */
public enum Unit {

    /** 0.001 mu (2/3 m²): land and green vouchers. */
    MILLI_MU(3),
    /** 0.01 m² of floor: house vouchers. */
    SQUARE_DECIMETRE(2),
    /** 0.01 元: money. */
    FEN(2);

    private final int decimals;

    Unit(int decimals) {
        this.decimals = decimals;
    }

    /** The amount as people write it, in mu, m² or 元, with all decimals of the unit. */
    public BigDecimal shown(long amount) {
        return BigDecimal.valueOf(amount, decimals);
    }

    /**
     * The amount that people wrote, in mu, m² or 元.
     *
     * @throws ArithmeticException if it has more decimals than the unit, or does not fit
     */
    public long amount(BigDecimal shown) {
        return shown.movePointRight(decimals).longValueExact();
    }
}
