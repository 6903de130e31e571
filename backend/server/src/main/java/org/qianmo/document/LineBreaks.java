package org.qianmo.document;

import com.lowagie.text.pdf.DefaultSplitCharacter;
import com.lowagie.text.pdf.PdfChunk;

/** Where a line may end: not behind a bracket that opens, and not before one that closes or a stop (避头尾). */
final class LineBreaks extends DefaultSplitCharacter {

    private static final String OPENING = "（〔【《〈「『([{“‘";
    private static final String CLOSING = "）〕】》〉」』)]}”’，。、；：！？,.;:!?";

    @Override
    public boolean isSplitCharacter(int start, int current, int end, char[] text, PdfChunk[] chunks) {
        boolean closes = current + 1 < end && CLOSING.indexOf(text[current + 1]) >= 0;
        return !closes
                && OPENING.indexOf(text[current]) < 0
                && super.isSplitCharacter(start, current, end, text, chunks);
    }
}
