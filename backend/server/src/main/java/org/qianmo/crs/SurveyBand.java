package org.qianmo.crs;

import java.util.Optional;

/**
 * A band of the Gauss–Krüger projection on CGCS2000, as EPSG numbers them: 4491–4512 of 6 degrees, 4513–4554 of 3 degrees,
 * each first with the number of the band before the easting and then without.
 *
 * @param degrees width: 3 or 6
 * @param meridianDegrees central meridian, east of Greenwich
 * @param prefix number of the band before the easting; 0 for none
 */
public record SurveyBand(int degrees, int meridianDegrees, int prefix) {

    private static final int MERIDIAN_FIRST = 75;
    private static final int FALSE_EASTING_METRES = 500_000;
    private static final int PREFIX_METRES = 1_000_000;

    private static final int FIRST_OF_6_DEGREES = 4491;
    private static final int BANDS_OF_6_DEGREES = 11;
    private static final int FIRST_OF_3_DEGREES = 4513;
    private static final int BANDS_OF_3_DEGREES = 21;

    /** @return the band of the system; empty for any other system */
    public static Optional<SurveyBand> of(Srid srid) {
        return of(srid.code() - FIRST_OF_3_DEGREES, 3, BANDS_OF_3_DEGREES)
                .or(() -> of(srid.code() - FIRST_OF_6_DEGREES, 6, BANDS_OF_6_DEGREES));
    }

    private static Optional<SurveyBand> of(int number, int degrees, int bands) {
        if (number < 0 || number >= 2 * bands) {
            return Optional.empty();
        }
        int meridian = MERIDIAN_FIRST + degrees * (number % bands);
        int band = degrees == 3 ? meridian / 3 : (meridian + 3) / 6;
        return Optional.of(new SurveyBand(degrees, meridian, number < bands ? band : 0));
    }

    /** @return what is added to every easting, metres */
    public int falseEastingMetres() {
        return prefix * PREFIX_METRES + FALSE_EASTING_METRES;
    }

    /**
     * Whether a plane measures this ground: that of the band itself, and of the bands beside it.
     *
     * @param longitude degrees
     */
    public boolean serves(double longitude) {
        return Math.abs(longitude - meridianDegrees) <= 1.5 * degrees;
    }
}
