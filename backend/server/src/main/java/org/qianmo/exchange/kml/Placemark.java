package org.qianmo.exchange.kml;

import java.util.Map;

/**
 * One placemark as it was written.
 *
 * @param values by the key of their column, see {@link PlacemarkReader}
 */
record Placemark(Map<String, String> values, PlacemarkShape shape) {}
