package org.qianmo.exchange.boundarypoints;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qianmo.exchange.layer.Notice;
import org.qianmo.exchange.layer.ReadingBounds;
import org.qianmo.exchange.layer.TextFault;
import org.qianmo.exchange.layer.TextLines;
import org.qianmo.exchange.layer.UnusableFile;

/** The first look through a file: its head, how many plots it has, what its longest plot line holds, what its numbers look like. */
final class FileSurvey {

    /** Enough to see a band and an order of axes. */
    private static final int POINTS_MAX = 10_000;

    private final FileHead head = new FileHead();
    private final NumberRanges numbers = new NumberRanges();
    private final Set<String> placeholders = new LinkedHashSet<>();
    private int points;
    private int plots;
    private int lineFacts;

    static FileSurvey of(TextLines text) throws UnusableFile, IOException {
        FileSurvey survey = new FileSurvey();
        PlotLines lines = new PlotLines(text);
        for (Optional<PlotLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            survey.take(line.get());
        }
        return survey;
    }

    FileHead head() {
        return head;
    }

    NumberRanges numbers() {
        return numbers;
    }

    /** @return also one for points that no plot line precedes */
    int plots() {
        return plots;
    }

    int lineFacts() {
        return lineFacts;
    }

    List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        notices.add(new Notice(
                "文件所写面积为高斯平面面积，与椭球面积相差万分之几属正常",
                "the stated areas are those of the plane; some parts in ten thousand to the official area are"
                        + " no error"));
        if (numbers.areSwapped()) {
            notices.add(new Notice(
                    "坐标轴对调：第三列像东坐标（Y），第四列像北坐标（X），与格式规定相反",
                    "axes swapped: the third column looks like eastings and the fourth like northings, against"
                            + " the format"));
        }
        if (!placeholders.isEmpty()) {
            String names = String.join("、", placeholders);
            notices.add(new Notice(
                    "地块行中的 " + names + " 是未填写的字段名，按空值读取",
                    names + " in plot lines are names of fields that nobody filled in: read as no value"));
        }
        return notices;
    }

    private void take(PlotLines.Line line) throws UnusableFile {
        switch (line.kind()) {
            case HEAD -> head.read(line.text());
            case PLOT -> take(line.plot().orElseThrow());
            case POINT -> take(line.point().orElseThrow());
            case BROKEN -> {
                // Reading reports it, if it stands in a plot.
            }
        }
    }

    private void take(PlotLine plot) throws UnusableFile {
        plots++;
        lineFacts = Math.max(lineFacts, plot.facts().size());
        if (lineFacts > ReadingBounds.FIELDS_MAX) {
            throw TextFault.TOO_MANY_FIELDS.at(ReadingBounds.FIELDS_MAX);
        }
        for (int at = 0; at < PlotFields.OF_LINE.size(); at++) {
            if (PlotFields.isPlaceholder(plot, at)) {
                placeholders.add(plot.fact(at));
            }
        }
    }

    private void take(PointLine point) {
        plots = Math.max(1, plots);
        if (points++ < POINTS_MAX) {
            numbers.add(point);
        }
    }
}
