package org.qianmo.kernel.contiguity;

/**
 * How far apart plots of one block may lie.
 *
 * <p>Source: none that is official was found for Nanhai or Guangdong; both defaults are assumptions. Half a metre says
 * “touching” and forgives the width of a drawn line; 50 m takes in a trunk road with its verges, and not a wide river.
 *
 * @param gapMetresMax longest distance over any ground, and longest part of a bridge that is no corridor; 0 or more
 * @param corridorMetresMax longest bridge across corridors, at least {@code gapMetresMax}; equal to it, none bridges
 */
public record Gap(double gapMetresMax, double corridorMetresMax) {

    /** 0.5 m, and 50 m across corridors. */
    public static final Gap DEFAULT = new Gap(0.5, 50);

    /** @throws IllegalArgumentException if a length is not finite, negative, or the second is the shorter one */
    public Gap {
        if (!(0 <= gapMetresMax && gapMetresMax <= corridorMetresMax && corridorMetresMax < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "0 <= gap <= corridor, finite, not " + gapMetresMax + " and " + corridorMetresMax);
        }
    }
}
