package org.qianmo.tile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.parcel.Stage;
import org.qianmo.parcel.UnitSum;

/** What the parcels of one unit come to. */
final class LandTally {

    private static final BigDecimal MILLE = BigDecimal.valueOf(1_000);

    private long count;
    private BigDecimal squareMetres = BigDecimal.ZERO;
    private BigDecimal accepted = BigDecimal.ZERO;
    private final Map<String, BigDecimal> byGroup = new HashMap<>();

    /** @param group N, J or W */
    void add(UnitSum sum, String group) {
        count += sum.count();
        squareMetres = squareMetres.add(sum.squareMetres());
        byGroup.merge(group, sum.squareMetres(), BigDecimal::add);
        if (sum.stage().equals(Stage.ACCEPTED.name())) {
            accepted = accepted.add(sum.squareMetres());
        }
    }

    long count() {
        return count;
    }

    /** 亩, for show. */
    double mu() {
        return mu(squareMetres);
    }

    /** Acreage of parcels whose work is accepted; 亩, for show. */
    double acceptedMu() {
        return mu(accepted);
    }

    private static double mu(BigDecimal area) {
        return Acreage.ofSquareMetres(area).toMu().shown().doubleValue();
    }

    /** Share of the acreage in thousandths, to the nearest. */
    int perMille(String group) {
        return byGroup.getOrDefault(group, BigDecimal.ZERO)
                .multiply(MILLE)
                .divide(squareMetres, 0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
