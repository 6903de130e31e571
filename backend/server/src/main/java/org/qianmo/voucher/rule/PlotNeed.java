package org.qianmo.voucher.rule;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Indicator;

/**
 * What a plot takes of each indicator, in 0.001 亩, rounded up: nothing is built on ground that nobody gave up.
 *
 * <p>A plot may be covered in parts. A part of {@code m} out of the {@code area} takes of each indicator at least {@code need ×
 * m / area}, rounded up; so the parts together never take less than the whole.
 *
 * @param asset kind of the voucher: {@code LAND} or {@code GREEN}
 * @param area of the plot
 * @param cultivated of the area
 * @param paddy of the area
 * @param covered of the area, by earlier redemptions
 * @param perGreenMu mu that may be built on for each mu of a green voucher, more than 0; for land vouchers it says nothing
 */
record PlotNeed(Asset asset, long area, long cultivated, long paddy, long covered, BigDecimal perGreenMu) {

    /** Whole thousandths of a mu, rounded up. */
    static long milliMuUp(Acreage acreage) {
        return acreage.toMu()
                .value()
                .movePointRight(3)
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }

    /** Of the area, what is not covered yet. */
    long open() {
        return area - covered;
    }

    /** Without what is zero. */
    Map<Indicator, Long> whole() {
        return forPart(area);
    }

    /** What the open part takes. */
    Map<Indicator, Long> left() {
        return forPart(open());
    }

    /** The least that a part of the area takes. */
    Map<Indicator, Long> forPart(long part) {
        Map<Indicator, Long> least = new EnumMap<>(Indicator.class);
        if (asset == Asset.GREEN) {
            least.put(Indicator.GREEN_AREA, greenFor(part));
        } else {
            least.put(Indicator.QUOTA, part);
            least.put(Indicator.SCALE, part);
            least.put(Indicator.CULTIVATED, share(cultivated, part));
            least.put(Indicator.PADDY, share(paddy, part));
        }
        least.values().removeIf(amount -> amount == 0);
        return least;
    }

    private long share(long need, long part) {
        BigInteger product = BigInteger.valueOf(need).multiply(BigInteger.valueOf(part));
        BigInteger divisor = BigInteger.valueOf(area);
        return product.add(divisor).subtract(BigInteger.ONE).divide(divisor).longValueExact();
    }

    private long greenFor(long part) {
        return BigDecimal.valueOf(part)
                .divide(perGreenMu, 0, RoundingMode.CEILING)
                .longValueExact();
    }

    /** How much of the area these amounts are for. Quota and scale are for the same ground: the larger one says it. */
    long coveredBy(Map<Indicator, Long> amounts) {
        if (asset != Asset.GREEN) {
            return Math.max(amounts.getOrDefault(Indicator.QUOTA, 0L), amounts.getOrDefault(Indicator.SCALE, 0L));
        }
        BigDecimal green = BigDecimal.valueOf(amounts.getOrDefault(Indicator.GREEN_AREA, 0L));
        long built = green.multiply(perGreenMu).setScale(0, RoundingMode.FLOOR).longValueExact();
        return Math.min(built, open());
    }

    /** What is redeemed if nothing is stated: as much of the open part as the holder has area for. */
    Map<Indicator, Long> affordable(Map<Indicator, Long> live) {
        long most = asset == Asset.GREEN
                ? coveredBy(live)
                : Math.min(live.getOrDefault(Indicator.QUOTA, 0L), live.getOrDefault(Indicator.SCALE, 0L));
        return forPart(Math.min(most, open()));
    }
}
