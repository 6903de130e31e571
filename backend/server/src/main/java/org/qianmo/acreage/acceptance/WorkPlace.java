package org.qianmo.acreage.acceptance;

import java.util.Set;

/**
 * In which units ground lies.
 *
 * @param townCode that holds most of it; null outside the district
 * @param villageCode that holds most of it; null where no village is known
 * @param units all that hold some of it; null among them for ground outside of all
 */
public record WorkPlace(String townCode, String villageCode, Set<String> units) {}
