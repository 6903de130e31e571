package org.qianmo.exchange.layer;

/** Keeps the values of a layer within what is taken, and counts what it had to alter. Not safe to share between threads. */
public final class CutText {

    private static final char UNDECODED = '\uFFFD';

    private long cut;
    private long undecoded;

    /** @return the text without padding, at most {@link ReadingBounds#TEXT_MAX} characters of it */
    public String take(String text) {
        String bare = text.strip();
        undecoded += bare.indexOf(UNDECODED) >= 0 ? 1 : 0;
        if (bare.length() <= ReadingBounds.TEXT_CHARS_MAX) {
            return bare;
        }
        cut++;
        return bare.substring(0, ReadingBounds.TEXT_CHARS_MAX);
    }

    /** @return how many values were longer */
    public long cutValues() {
        return cut;
    }

    /** @return how many values held bytes that the encoding does not know */
    public long undecodedValues() {
        return undecoded;
    }
}
