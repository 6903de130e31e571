package org.qianmo.district;

/**
 * The units in which a place lies.
 *
 * @param townCode null outside the district
 * @param villageCode null where no village outline covers the place
 */
public record Location(String townCode, String villageCode) {

    public static final Location OUTSIDE = new Location(null, null);
}
