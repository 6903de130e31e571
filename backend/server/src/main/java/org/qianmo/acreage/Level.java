package org.qianmo.acreage;

/** Levels at which acreage is stated. */
public enum Level {
    DISTRICT,
    TOWN,
    VILLAGE,
    ZONE
}
