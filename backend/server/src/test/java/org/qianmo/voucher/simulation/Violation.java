package org.qianmo.voucher.simulation;

/** A law does not hold. */
final class Violation extends AssertionError {

    private final String law;

    Violation(String law, String words) {
        super(law + ": " + words);
        this.law = law;
    }

    String law() {
        return law;
    }

    static void unless(boolean holds, String law, String words) {
        if (!holds) {
            throw new Violation(law, words);
        }
    }

    /** Both sides in the words of a failure. */
    static void unlessEqual(Object expected, Object found, String law) {
        unless(expected.equals(found), law, "expected " + expected + "\n    found    " + found);
    }
}
