package org.qianmo.exchange.dxf;

import java.util.List;
import org.locationtech.jts.geom.LinearRing;

/** TEXT, MTEXT, and the attribute of a block: words at a place. */
final class TextEntity extends DxfEntity {

    static final List<String> TYPES = List.of("TEXT", "MTEXT", "ATTRIB");

    private static final int CHARS_MAX = 1_000;

    private final boolean paragraphs;
    private final StringBuilder words = new StringBuilder();
    private double x;
    private double y;
    private double alignedX = Double.NaN;
    private double alignedY = Double.NaN;
    private boolean aligned;

    TextEntity(String type) {
        super(type);
        this.paragraphs = type.equals("MTEXT");
    }

    @Override
    void take(DxfTags.Tag tag) {
        switch (tag.code()) {
            case 1, 3 -> {
                // Long paragraphs come in pieces of code 3, the last piece under code 1.
                if (words.length() < CHARS_MAX && (tag.code() == 1 || paragraphs)) {
                    words.append(tag.value());
                }
            }
            case 10 -> x = tag.number();
            case 20 -> y = tag.number();
            case 11 -> alignedX = tag.number();
            case 21 -> alignedY = tag.number();
            case 72, 73, 74 -> aligned |= tag.whole() != 0;
            default -> {
                // How it is drawn.
            }
        }
    }

    String words() {
        String text = DxfText.withoutFormat(words.toString());
        return text.length() <= CHARS_MAX ? text : text.substring(0, CHARS_MAX);
    }

    /** Words that are centred at a place stand there, not where their first letter begins. */
    double x() {
        double own = isAligned() ? alignedX : x;
        return isMirrored() ? -own : own;
    }

    double y() {
        return isAligned() ? alignedY : y;
    }

    private boolean isAligned() {
        return !paragraphs && aligned && Double.isFinite(alignedX) && Double.isFinite(alignedY);
    }

    @Override
    List<LinearRing> rings() {
        return List.of();
    }

    @Override
    boolean isShape() {
        return false;
    }
}
