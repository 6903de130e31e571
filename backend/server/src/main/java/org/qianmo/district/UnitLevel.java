package org.qianmo.district;

/** Levels of administrative units, and the length of their codes. */
public enum UnitLevel {
    DISTRICT(6),
    TOWN(9),
    VILLAGE(12);

    private final int codeLength;

    UnitLevel(int codeLength) {
        this.codeLength = codeLength;
    }

    public int codeLength() {
        return codeLength;
    }
}
