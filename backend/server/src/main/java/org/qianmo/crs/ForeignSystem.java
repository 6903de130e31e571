package org.qianmo.crs;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;

/** A coordinate system that a file describes in words of its own; opaque outside of this package. */
public final class ForeignSystem implements ReferenceSystem {

    private final String name;
    private final CoordinateReferenceSystem definition;
    private final Optional<Srid> srid;

    /** To look for a way takes longer than to go it, and a file asks for the same one row by row. */
    private final Map<Srid, CoordinateTransform> ways = new ConcurrentHashMap<>();

    ForeignSystem(String name, CoordinateReferenceSystem definition) {
        this.name = name;
        this.definition = definition;
        this.srid = Recognition.recognise(definition);
    }

    /** @return the name in the file */
    @Override
    public String label() {
        return name;
    }

    /** @return the registered system that it is, where that is WGS 84, CGCS2000 or one of its 3-degree bands */
    public Optional<Srid> srid() {
        return srid;
    }

    /**
     * Whether the datum is WGS 84, CGCS2000 or one of their kin, so that no shift between datums is left out. A file on
     * Beijing 1954 or Xi'an 1980 is off by up to 100 m without parameters that are not public: say so to its owner.
     */
    public boolean isOnEarthCentredDatum() {
        return Recognition.isOnEarthCentredDatum(definition);
    }

    CoordinateTransform way(Srid to, Function<Srid, CoordinateTransform> find) {
        return ways.computeIfAbsent(to, find);
    }

    CoordinateReferenceSystem definition() {
        return definition;
    }

    @Override
    public String toString() {
        return srid.map(known -> name + " (" + known + ")").orElse(name);
    }
}
