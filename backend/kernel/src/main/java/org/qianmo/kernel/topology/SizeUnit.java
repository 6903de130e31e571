package org.qianmo.kernel.topology;

/** What the size of a finding counts. */
public enum SizeUnit {
    SQUARE_METRES,
    METRES,
    COUNT
}
