package org.qianmo.cql2;

import java.util.Locale;
import java.util.function.BiPredicate;
import org.locationtech.jts.geom.Geometry;

/** How a feature's geometry lies to a given one: the relations of simple features. */
public enum Relation {
    INTERSECTS(Geometry::intersects),
    EQUALS(Geometry::equalsTopo),
    DISJOINT(Geometry::disjoint),
    TOUCHES(Geometry::touches),
    WITHIN(Geometry::within),
    OVERLAPS(Geometry::overlaps),
    CROSSES(Geometry::crosses),
    CONTAINS(Geometry::contains);

    private final BiPredicate<Geometry, Geometry> test;

    Relation(BiPredicate<Geometry, Geometry> test) {
        this.test = test;
    }

    /** Name in CQL2: {@code s_intersects}. */
    public String operator() {
        return "s_" + name().toLowerCase(Locale.ROOT);
    }

    /** Whether it can hold only where the two boxes meet. */
    public boolean needsMeetingBoxes() {
        return this != DISJOINT;
    }

    boolean holds(Geometry feature, Geometry literal) {
        return test.test(feature, literal);
    }

    /** The relation of the two the other way round. */
    Relation turned() {
        return switch (this) {
            case WITHIN -> CONTAINS;
            case CONTAINS -> WITHIN;
            default -> this;
        };
    }
}
