package org.qianmo.cql2;

/** Bounds of a filter: far above what a person or a program writes, and below what would hurt the server. */
public final class Limits {

    public static final int CHARACTERS_MAX = 100_000;

    /** Parentheses, NOTs, arrays and objects within one another. */
    public static final int DEPTH_MAX = 40;

    /** Predicates in one filter. */
    public static final int PREDICATES_MAX = 200;

    /** Members of one list. */
    public static final int CHOICES_MAX = 1_000;

    public static final int TEXT_CHARACTERS_MAX = 1_000;

    static final int NUMBER_CHARACTERS_MAX = 40;
    static final int EXPONENT_MAX = 30;

    private Limits() {}

    static void depth(int depth, int position) {
        if (depth > DEPTH_MAX) {
            throw new Cql2Fault(
                    position, "嵌套超过 " + DEPTH_MAX + " 层", "more than " + DEPTH_MAX + " levels within one another");
        }
    }

    static void choices(int count, int position) {
        if (count > CHOICES_MAX) {
            throw new Cql2Fault(
                    position, "列表超过 " + CHOICES_MAX + " 项", "a list of more than " + CHOICES_MAX + " members");
        }
    }

    static void length(String text) {
        if (text.length() > CHARACTERS_MAX) {
            throw new Cql2Fault(
                    CHARACTERS_MAX,
                    "筛选条件超过 " + CHARACTERS_MAX + " 个字符",
                    "the filter is longer than " + CHARACTERS_MAX + " characters");
        }
    }
}
