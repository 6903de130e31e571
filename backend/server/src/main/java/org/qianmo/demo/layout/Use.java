package org.qianmo.demo.layout;

/**
 * What an estate is used for, and how large its lots are.
 *
 * <p>A district of a given size in parcels has lots of a given size in square metres: the {@code scale} of a district is
 * the factor on the base area, about 1 for a million parcels and 20 for twenty thousand. Houses grow less with it than
 * fields do, so that a village still looks like one.
 */
public enum Use {
    HOMESTEAD(190, 0.62, 110, 1_500),
    URBAN(2_600, 0.7, 1_600, 14_000),
    COMMERCE(2_400, 0.7, 1_200, 12_000),
    SERVICES(5_000, 0.6, 3_000, 24_000),
    PARK(8_000, 0.6, 4_000, 40_000),
    INDUSTRY(2_900, 0.85, 1_600, 36_000),
    POND(2_300, 0.95, 1_500, 50_000),
    PADDY(1_050, 1.05, 600, 50_000),
    DRY(1_000, 1.05, 600, 42_000),
    ORCHARD(2_300, 0.95, 1_200, 50_000),
    WOODLAND(11_000, 0.9, 6_000, 200_000),
    IDLE(5_000, 0.7, 3_000, 40_000);

    private final double baseSquareMetres;
    private final double growth;
    private final double squareMetresMin;
    private final double squareMetresMax;

    Use(double baseSquareMetres, double growth, double squareMetresMin, double squareMetresMax) {
        this.baseSquareMetres = baseSquareMetres;
        this.growth = growth;
        this.squareMetresMin = squareMetresMin;
        this.squareMetresMax = squareMetresMax;
    }

    /** Wanted area of a lot in square metres. */
    double lotSquareMetres(double scale) {
        return Math.min(squareMetresMax, Math.max(squareMetresMin, baseSquareMetres * StrictMath.pow(scale, growth)));
    }

    /** Whether people live, work or meet there, so that it is surveyed before the fields around it. */
    public boolean isBuilt() {
        return ordinal() <= INDUSTRY.ordinal() || this == IDLE;
    }
}
