package org.qianmo.exchange.layer;

/**
 * One column of a layer.
 *
 * @param name as the file has it; in our own exports ASCII, as the survey spells it where it has a name
 * @param caption what people call it; empty where the file has none
 * @param kind what its values are
 * @param length most bytes of a text, most digits of a number; 0 where the format sets no bound
 * @param decimals digits behind the point; 0 but for numbers
 */
public record LayerField(String name, String caption, Kind kind, int length, int decimals) {

    /** What the values of a column are. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        YES_NO
    }

    /** @param bytes room for the text in the encoding of the file, at most 254 where a shapefile is to hold it */
    public static LayerField text(String name, String caption, int bytes) {
        return new LayerField(name, caption, Kind.TEXT, bytes, 0);
    }

    public static LayerField number(String name, String caption, int digits, int decimals) {
        return new LayerField(name, caption, Kind.NUMBER, digits, decimals);
    }

    /** A column of a file that says no more of it. */
    public static LayerField named(String name, Kind kind) {
        return new LayerField(name, "", kind, 0, 0);
    }
}
