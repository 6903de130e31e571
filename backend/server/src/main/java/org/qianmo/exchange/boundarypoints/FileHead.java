package org.qianmo.exchange.boundarypoints;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands before the plots: {@code key=value} lines. */
final class FileHead {

    /** The standard has ten. */
    private static final int ENTRIES_MAX = 100;

    private static final int LINES_MAX = 1_000;

    private static final Pattern ENTRY = Pattern.compile("([^=＝:：]{1,60})[=＝:：](.*)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

    /** They describe the coordinates, which a row's values need not repeat. */
    private static final Set<String> OF_COORDINATES =
            Set.of("坐标系", "几度分带", "分带", "投影类型", "计量单位", "带号", "中央子午线", "中央经线", "精度", "转换参数");

    private final Map<String, String> entries = new LinkedHashMap<>();
    private int lines;

    /** Takes the line if it is an entry; other lines of a head say nothing. */
    void read(String line) {
        if (++lines > LINES_MAX || entries.size() >= ENTRIES_MAX) {
            return;
        }
        Matcher entry = ENTRY.matcher(line.strip());
        if (entry.matches()) {
            entries.putIfAbsent(entry.group(1).strip(), entry.group(2).strip());
        }
    }

    /** @return the first of these keys that has a value; empty for none */
    String value(String... keys) {
        for (String key : keys) {
            if (!entries.getOrDefault(key, "").isEmpty()) {
                return entries.get(key);
            }
        }
        return "";
    }

    /** @return the first whole number of the value, also where it reads 38带 or 三度带 */
    OptionalInt number(String... keys) {
        String value = PointLine.halfWidth(value(keys)).replace("三", "3").replace("六", "6");
        Matcher number = NUMBER.matcher(value);
        return number.find() ? OptionalInt.of(Integer.parseInt(number.group())) : OptionalInt.empty();
    }

    /** @return keys of what the file says of itself besides its coordinates, where there is a value */
    List<String> factKeys() {
        List<String> keys = new ArrayList<>();
        entries.forEach((key, value) -> {
            if (!OF_COORDINATES.contains(key) && !value.isEmpty()) {
                keys.add(key);
            }
        });
        return keys;
    }
}
