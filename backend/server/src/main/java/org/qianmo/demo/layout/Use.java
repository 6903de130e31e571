package org.qianmo.demo.layout;

/**
 * What an estate is used for, and how large its lots are.
 *
 * <p>A district of a given size in parcels has lots of a given size in square metres: the {@code scale} of a district is
 * the factor on the base area, about 1 for a million parcels and 60 for twenty thousand. Houses grow less with it than
 * fields do, so that a village still looks like one.
 */
public enum Use {
    HOMESTEAD(190, 0.42, 1_500),
    HAMLET(700, 0.65, 16_000),
    URBAN(2_600, 0.55, 34_000),
    COMMERCE(2_400, 0.5, 24_000),
    SERVICES(5_000, 0.42, 30_000),
    PARK(8_000, 0.4, 45_000),
    INDUSTRY(2_900, 0.65, 46_000),
    POND(2_300, 0.9, 120_000),
    PADDY(1_050, 1.05, 110_000),
    DRY(1_000, 1.05, 100_000),
    ORCHARD(2_300, 0.9, 110_000),
    WOODLAND(11_000, 0.8, 260_000),
    IDLE(5_000, 0.5, 40_000);

    /** The plot of a small old house. */
    private static final double SQUARE_METRES_MIN = 105;

    private final double baseSquareMetres;
    private final double growth;
    private final double squareMetresMax;

    Use(double baseSquareMetres, double growth, double squareMetresMax) {
        this.baseSquareMetres = baseSquareMetres;
        this.growth = growth;
        this.squareMetresMax = squareMetresMax;
    }

    /** Wanted area of a lot in square metres. */
    double lotSquareMetres(double scale) {
        return Math.min(squareMetresMax, Math.max(SQUARE_METRES_MIN, baseSquareMetres * StrictMath.pow(scale, growth)));
    }

    /** Whether people live, work or meet there, so that it is surveyed before the fields around it. */
    public boolean isBuilt() {
        return ordinal() <= INDUSTRY.ordinal() || this == IDLE;
    }
}
