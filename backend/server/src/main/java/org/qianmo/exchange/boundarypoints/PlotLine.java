package org.qianmo.exchange.boundarypoints;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The line before the points of a plot.
 *
 * @param facts what stands before the {@code @}, in the order of the file: number of points, area in hectares, plot number,
 *     name, kind of shape, map sheet, use, land class, and whatever a producer adds
 */
record PlotLine(List<String> facts) {

    static final int KIND_AT = 4;

    private static final Pattern END = Pattern.compile("[@＠][,，;；\\s]*$");
    private static final Pattern WITHOUT_END = Pattern.compile("[^,，]*(?:[,，][^,，]*){3}[,，]\\s*[面线点]\\s*(?:[,，].*)?");

    /** @return the line, recognised by its {@code @} or, where a producer forgot it, by the kind of shape in the fifth place */
    static Optional<PlotLine> parse(String line) {
        boolean ended = END.matcher(line).find();
        if (!ended && !WITHOUT_END.matcher(line).matches()) {
            return Optional.empty();
        }
        List<String> facts = new ArrayList<>(split(END.matcher(line).replaceFirst("")));
        if (ended && facts.size() > 1 && facts.get(facts.size() - 1).isEmpty()) {
            facts.remove(facts.size() - 1);
        }
        return Optional.of(new PlotLine(facts));
    }

    /** A full-width comma separates only where no other does: elsewhere it is part of a name. */
    static List<String> split(String line) {
        String separator = line.indexOf(',') >= 0 ? "," : "，";
        return List.of(line.split(separator, -1)).stream().map(String::strip).toList();
    }

    /** @return empty where the line has no such place */
    String fact(int at) {
        return at < facts.size() ? facts.get(at) : "";
    }

    /** A plot of lines or points is no ground; an empty kind is taken for ground. */
    boolean isArea() {
        String kind = fact(KIND_AT);
        return !kind.startsWith("线") && !kind.startsWith("点");
    }
}
