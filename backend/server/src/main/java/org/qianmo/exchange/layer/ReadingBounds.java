package org.qianmo.exchange.layer;

/** How much of a file is taken, whatever its format: a small hostile file must not ask for more than a large honest one. */
public final class ReadingBounds {

    public static final int ROWS_MAX = 2_000_000;

    /** A province's coast has fewer; the checks have a lower bound of their own. */
    public static final int ROW_VERTICES_MAX = 1_000_000;

    public static final int ROW_RINGS_MAX = 20_000;

    public static final int FIELDS_MAX = 1_000;

    public static final int TEXT_CHARS_MAX = 10_000;

    /** No projected coordinate on earth is larger. */
    public static final double COORDINATE_MAX = 1e9;

    private ReadingBounds() {}
}
