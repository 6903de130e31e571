package org.qianmo.exchange.dxf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What programs have attached to a shape. Our own is a list of columns with their values: {@code =NAME}, then the value in pieces
 * that each begin with a colon; a single {@code +} says that the outline is a further ring of the row before it. The texts of
 * other programs are kept as one value a program.
 */
final class ExtendedData {

    static final int CODE_MIN = 1000;
    static final String OURS = "QIANMO";
    static final char NAME = '=';
    static final char PIECE = ':';
    static final String FURTHER_RING = "+";

    private static final int PROGRAM = 1001;
    private static final int TEXT = 1000;
    private static final int CHARS_MAX = 200_000;

    private final Map<String, StringBuilder> ours = new LinkedHashMap<>();
    private final Map<String, StringBuilder> others = new LinkedHashMap<>();
    private String program = "";
    private String column = "";
    private boolean furtherRing;
    private int chars;

    void take(DxfTags.Tag tag) {
        if (tag.code() == PROGRAM) {
            program = tag.value().strip();
        } else if (tag.code() == TEXT && (chars += tag.value().length()) <= CHARS_MAX) {
            takeText(tag.value());
        }
    }

    private void takeText(String text) {
        if (!program.equals(OURS)) {
            StringBuilder all = others.computeIfAbsent(program, name -> new StringBuilder());
            all.append(all.length() == 0 ? "" : "|").append(text);
        } else if (text.equals(FURTHER_RING)) {
            furtherRing = true;
        } else if (!text.isEmpty() && text.charAt(0) == NAME) {
            column = text.substring(1);
            ours.put(column, new StringBuilder());
        } else if (!text.isEmpty() && text.charAt(0) == PIECE) {
            ours.computeIfAbsent(column, name -> new StringBuilder()).append(text, 1, text.length());
        }
    }

    boolean isFurtherRing() {
        return furtherRing;
    }

    Set<String> ourColumns() {
        return ours.keySet();
    }

    Set<String> programs() {
        return others.keySet();
    }

    /** @return empty for none */
    String ourValue(String name) {
        return ours.containsKey(name) ? ours.get(name).toString() : "";
    }

    /** @return the texts of another program with bars between them; empty for none */
    String textOf(String name) {
        return others.containsKey(name) ? others.get(name).toString() : "";
    }
}
