package org.qianmo.search;

/**
 * Something found.
 *
 * @param kind {@code parcel}, {@code village}, {@code town}, {@code zone}, {@code pilot-site} or {@code consolidation-unit}
 * @param id id or code
 * @param detail where it lies, in Chinese
 * @param bbox minLon, minLat, maxLon, maxLat
 * @param centre a point inside it
 */
public record Hit(
        String kind, Object id, String label, String labelEn, String detail, double[] bbox, double[] centre) {}
