package org.qianmo.exchange.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qianmo.exchange.export.ExportFilter;
import org.qianmo.http.BoundingBox;
import org.qianmo.http.Bounds;
import org.qianmo.http.Problem;
import org.qianmo.parcel.View;

/**
 * What an export is asked for, as text; in the query of a GET or the form of a POST.
 *
 * @param town code of a district, town or village
 * @param ids comma between them, or the parameter again
 * @param landClass codes, comma between them; two digits stand for all below them
 */
record ExportForm(
        String format,
        String crs,
        String encoding,
        String town,
        String zone,
        String bbox,
        String record,
        String[] ids,
        String landClass,
        String asOf,
        String knownAt) {

    private static final Pattern UNIT = Pattern.compile("\\d{6}|\\d{9}|\\d{12}");
    private static final Pattern LAND_CLASS = Pattern.compile("\\d{2}|\\d{2}[0-9H]\\d[A-Z]?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final int LAND_CLASSES_MAX = 100;

    /** @throws Problem 400 BAD_PARAMETER */
    ExportFilter filter(View view) {
        return new ExportFilter(
                view,
                given(town).map(code -> matching("town", UNIT, code, "440605…")).orElse(null),
                given(zone).map(text -> number("zone", text)).orElse(null),
                BoundingBox.parse(bbox),
                given(record).map(text -> number("record", text)).orElse(null),
                selection(),
                classes());
    }

    private List<Long> selection() {
        List<String> texts = parts(ids == null ? "" : String.join(",", ids));
        if (texts.size() > Bounds.SELECTION_MAX) {
            throw bad("ids", "≤ " + Bounds.SELECTION_MAX);
        }
        return texts.isEmpty()
                ? null
                : texts.stream().map(text -> number("ids", text)).toList();
    }

    private List<String> classes() {
        List<String> codes = parts(landClass == null ? "" : landClass.toUpperCase(Locale.ROOT));
        if (codes.size() > LAND_CLASSES_MAX) {
            throw bad("landClass", "≤ " + LAND_CLASSES_MAX);
        }
        codes.forEach(code -> matching("landClass", LAND_CLASS, code, "0601,07"));
        return codes.isEmpty() ? null : codes;
    }

    private static List<String> parts(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Long number(String name, String text) {
        return Long.valueOf(matching(name, NUMBER, text, "1, 2, 3, …"));
    }

    private static String matching(String name, Pattern pattern, String text, String allowed) {
        if (!pattern.matcher(text).matches()) {
            throw bad(name, allowed);
        }
        return text;
    }

    /** @return the sides that were asked for, in their own words */
    Map<String, Object> asked() {
        Map<String, Object> asked = new LinkedHashMap<>();
        given(town).ifPresent(text -> asked.put("town", text));
        given(zone).ifPresent(text -> asked.put("zone", text));
        given(bbox).ifPresent(text -> asked.put("bbox", text));
        given(record).ifPresent(text -> asked.put("record", text));
        given(landClass).ifPresent(text -> asked.put("landClass", text));
        given(asOf).ifPresent(text -> asked.put("asOf", text));
        given(knownAt).ifPresent(text -> asked.put("knownAt", text));
        if (selection() != null) {
            asked.put("ids", selection());
        }
        return asked;
    }

    static Optional<String> given(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(known -> !known.isEmpty());
    }

    static Problem bad(String name, String allowed) {
        return Problem.badRequest(
                "BAD_PARAMETER", "参数 " + name + " 无效，可用：" + allowed, "parameter " + name + " takes: " + allowed);
    }
}
