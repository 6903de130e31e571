package org.qianmo.landuse;

/**
 * A class of the land-use classification.
 *
 * @param code e.g. {@code 0601}
 * @param group {@code N} farmland and other agricultural, {@code J} construction, {@code W} unused
 * @param parent first-level code; null for a first-level class
 */
public record LandUse(String code, String name, String nameEn, String group, String parent) {}
