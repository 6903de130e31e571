package org.qianmo.cql2;

import java.util.Locale;

/** How a feature's day or instant lies to a given one, or to an interval. */
public enum When {
    BEFORE,
    AFTER,
    DURING,
    EQUALS,
    INTERSECTS,
    DISJOINT;

    /** Name in CQL2: {@code t_before}. */
    public String operator() {
        return "t_" + name().toLowerCase(Locale.ROOT);
    }

    /** The relation of the two the other way round; null where a day or an instant cannot hold anything. */
    When turned() {
        return switch (this) {
            case BEFORE -> AFTER;
            case AFTER -> BEFORE;
            case DURING -> null;
            default -> this;
        };
    }
}
