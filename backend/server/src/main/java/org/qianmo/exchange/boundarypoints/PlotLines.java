package org.qianmo.exchange.boundarypoints;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qianmo.exchange.layer.TextLines;
import org.qianmo.exchange.layer.UnusableFile;

/** The lines of a file, each with what it is. Blank lines, and sections that are neither head nor plots, are passed over. */
final class PlotLines implements Closeable {

    private static final Pattern SECTION = Pattern.compile("\\s*[\\[【［〔](.{1,40}?)[\\]】］〕]\\s*");

    private final TextLines lines;
    private Section section = Section.HEAD;

    /** Part of a file. */
    private enum Section {
        HEAD,
        PLOTS,
        OTHER
    }

    /** What a line is. */
    enum Kind {
        HEAD,
        PLOT,
        POINT,
        BROKEN
    }

    /** @param text without blanks around it */
    record Line(Kind kind, String text, Optional<PlotLine> plot, Optional<PointLine> point) {

        /** Whether a row of its own can begin here: points that no plot line precedes are a plot without facts. */
        boolean beginsPlot() {
            return kind == Kind.PLOT || kind == Kind.POINT;
        }

        private static Line of(Kind kind, String text) {
            return new Line(kind, text, Optional.empty(), Optional.empty());
        }
    }

    PlotLines(TextLines lines) {
        this.lines = lines;
    }

    Optional<Line> next() throws UnusableFile, IOException {
        for (Optional<String> text = lines.next(); text.isPresent(); text = lines.next()) {
            Optional<Line> line = text.get().isBlank() ? Optional.empty() : line(text.get());
            if (line.isPresent()) {
                return line;
            }
        }
        return Optional.empty();
    }

    /** @return in the file, of the line that came last */
    long number() {
        return lines.number();
    }

    double progress() {
        return lines.progress();
    }

    private Optional<Line> line(String text) {
        var heading = SECTION.matcher(text);
        if (heading.matches()) {
            section = section(heading.group(1));
            return Optional.empty();
        }
        Optional<PlotLine> plot = section == Section.OTHER ? Optional.empty() : PlotLine.parse(text);
        if (plot.isPresent()) {
            section = Section.PLOTS;
            return Optional.of(new Line(Kind.PLOT, text, plot, Optional.empty()));
        }
        return switch (section) {
            case HEAD -> Optional.of(Line.of(Kind.HEAD, text));
            case PLOTS -> Optional.of(pointOrBroken(text));
            case OTHER -> Optional.empty();
        };
    }

    private static Line pointOrBroken(String text) {
        Optional<PointLine> point = PointLine.parse(text);
        return point.isPresent() ? new Line(Kind.POINT, text, Optional.empty(), point) : Line.of(Kind.BROKEN, text);
    }

    /** Names that nobody knows, as in a wrong encoding, end no head: the first plot line does. */
    private Section section(String name) {
        if (name.contains("坐标") && !name.contains("坐标系")) {
            return Section.PLOTS;
        }
        boolean head = name.contains("属性") || name.contains("项目");
        return head || section == Section.HEAD ? Section.HEAD : Section.OTHER;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
