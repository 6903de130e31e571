package org.qianmo.browser;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is read of a PDF: how many pages, and how large the first is.
 *
 * @param pages number
 * @param widthMillimetres of the first page
 * @param heightMillimetres of the first page
 */
record PrintedSheet(int pages, double widthMillimetres, double heightMillimetres) {

    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b");
    private static final Pattern BOX = Pattern.compile("/MediaBox\\s*\\[\\s*0\\s+0\\s+([\\d.]+)\\s+([\\d.]+)\\s*]");
    private static final double MILLIMETRES_PER_POINT = 25.4 / 72;

    /** @param pdf as Chromium writes it: the page tree is not compressed */
    static PrintedSheet of(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        List<MatchResult> pages = PAGE.matcher(text).results().toList();
        Matcher box = BOX.matcher(text);
        if (!box.find()) {
            throw new AssertionError("no page in the PDF");
        }
        return new PrintedSheet(
                pages.size(),
                Double.parseDouble(box.group(1)) * MILLIMETRES_PER_POINT,
                Double.parseDouble(box.group(2)) * MILLIMETRES_PER_POINT);
    }
}
