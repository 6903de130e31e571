package org.qianmo.crs;

/** A coordinate system that {@link CoordinateSystems} can transform from and to: a registered one, or one from a file. */
public sealed interface ReferenceSystem permits Srid, ForeignSystem {

    /** @return a name for people: {@code EPSG:4547}, or the name that the file gave */
    String label();
}
