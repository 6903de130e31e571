package org.qianmo.kernel.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The account of one sale. All amounts in 0.01 元; gross = cost + city + the sum of the parts, exactly.
 *
 * @param parts in the order of the shares
 */
public record Settlement(long grossFen, long costFen, long cityFen, List<Long> parts) {

    private static final int MILLI = 3;

    public Settlement {
        parts = List.copyOf(parts);
    }

    /**
     * Settles a sale. Gross, cost and city are rounded half up to 0.01 元; what is left is split by largest remainder.
     *
     * @param areaMilliMu 0.001 亩, more than 0
     * @param priceFenPerMu 0.01 元 per 亩, not negative
     * @return empty if cost and fund are more than the price
     * @throws IllegalArgumentException if area or price is out of its range
     * @throws ArithmeticException if an amount does not fit a long
     */
    public static Optional<Settlement> of(long areaMilliMu, long priceFenPerMu, SettlementRates rates) {
        if (areaMilliMu <= 0 || priceFenPerMu < 0) {
            throw new IllegalArgumentException("area %d, price %d".formatted(areaMilliMu, priceFenPerMu));
        }
        long gross = fen(areaMilliMu, priceFenPerMu);
        long cost = fen(areaMilliMu, rates.costFenPerMu());
        long city = fen(areaMilliMu, rates.cityFenPerMu());
        long net = Math.subtractExact(gross, Math.addExact(cost, city));
        return net < 0
                ? Optional.empty()
                : Optional.of(new Settlement(gross, cost, city, LargestRemainder.divide(net, rates.shares())));
    }

    /** What is split. */
    public long netFen() {
        return grossFen - costFen - cityFen;
    }

    private static long fen(long areaMilliMu, long fenPerMu) {
        return BigDecimal.valueOf(areaMilliMu, MILLI)
                .multiply(BigDecimal.valueOf(fenPerMu))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
