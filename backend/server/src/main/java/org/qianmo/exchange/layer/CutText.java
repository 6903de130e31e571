package org.qianmo.exchange.layer;

/** Keeps the values of a layer within what is taken, and counts what it had to alter. Not safe to share between threads. */
public final class CutText {

    private static final char UNDECODED = '\uFFFD';

    private long cut;
    private long undecoded;

    /** @return the text without padding, at most {@link ReadingBounds#TEXT_CHARS_MAX} characters of it */
    public String take(String text) {
        return bounded(text.strip());
    }

    /** @return the text with its padding, at most {@link ReadingBounds#TEXT_CHARS_MAX} characters of it */
    public String bounded(String text) {
        if (text.length() <= ReadingBounds.TEXT_CHARS_MAX) {
            return noted(text);
        }
        cut++;
        return noted(text).substring(0, ReadingBounds.TEXT_CHARS_MAX);
    }

    /** @return the same text, whose bytes may not have been text: it is counted then */
    public String noted(String text) {
        undecoded += text.indexOf(UNDECODED) >= 0 ? 1 : 0;
        return text;
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
