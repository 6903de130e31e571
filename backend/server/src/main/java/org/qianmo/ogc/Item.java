package org.qianmo.ogc;

import java.util.List;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Geometry;

/** A feature of a collection. */
public final class Item {

    private final long id;
    private final int version;
    private final Supplier<? extends Geometry> ground;
    private final Object[] values;

    /**
     * @param version from 1; 0 for what has no versions
     * @param ground asked for when it is needed; EPSG:4490, longitude first; null for none
     * @param values in the order of the collection's fields; null for none. Their classes are those that {@link
     *     org.qianmo.cql2.PropertyType} says
     */
    Item(long id, int version, Supplier<? extends Geometry> ground, Object... values) {
        this.id = id;
        this.version = version;
        this.ground = ground;
        this.values = values;
    }

    public long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public Geometry ground() {
        return ground.get();
    }

    /** @param number of the field, from 0 */
    public Object value(int number) {
        return values[number];
    }

    /** The value of a field, of {@code id} or of {@code geometry}. */
    Object named(String name, List<Field> fields) {
        if (name.equals("geometry")) {
            return ground();
        }
        for (int i = 0; i < values.length; i++) {
            if (fields.get(i).name().equals(name)) {
                return values[i];
            }
        }
        return id;
    }
}
