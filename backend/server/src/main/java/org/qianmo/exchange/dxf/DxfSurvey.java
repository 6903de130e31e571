package org.qianmo.exchange.dxf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.qianmo.exchange.layer.Notice;
import org.qianmo.exchange.layer.ReadingBounds;
import org.qianmo.exchange.layer.TextFault;
import org.qianmo.exchange.layer.UnusableFile;

/** The first look through a drawing: its blocks, its texts, what columns its shapes carry, and what is in it besides shapes. */
final class DxfSurvey {

    /** Our own files name their columns in comments before the first section, so that empty ones are not lost. */
    static final String COLUMN_COMMENT = "qianmo-field ";

    private static final int COMMENT = 999;

    private final BlockTable blocks = new BlockTable();
    private final Labels labels = new Labels();
    private final Set<String> ourColumns = new LinkedHashSet<>();
    private final Set<String> programs = new LinkedHashSet<>();
    private final Map<String, Integer> leftOut = new TreeMap<>();
    private long arcs;
    private boolean ended;

    static DxfSurvey of(DxfTags tags) throws UnusableFile, IOException {
        DxfSurvey survey = new DxfSurvey();
        for (Optional<DxfTags.Tag> tag = tags.next(); tag.isPresent(); tag = tags.next()) {
            survey.take(tag.get(), tags);
        }
        return survey;
    }

    private void take(DxfTags.Tag tag, DxfTags tags) throws UnusableFile, IOException {
        if (tag.code() == COMMENT && tag.value().startsWith(COLUMN_COMMENT)) {
            addColumns(Set.of(tag.value().substring(COLUMN_COMMENT.length())), ourColumns);
        }
        ended |= tag.is(0, "EOF");
        if (tag.is(0, "BLOCK")) {
            blocks.read(tags);
        } else if (tag.is(2, "ENTITIES")) {
            DxfEntities entities = new DxfEntities(tags);
            for (Optional<DxfEntity> entity = entities.next(); entity.isPresent(); entity = entities.next()) {
                take(entity.get());
            }
        }
    }

    private void take(DxfEntity entity) throws UnusableFile {
        addColumns(entity.extended().ourColumns(), ourColumns);
        if (entity.isOnPaper()) {
            leftOut.merge("图纸空间 (paper space)", 1, Integer::sum);
        } else if (entity instanceof TextEntity text) {
            labels.add(text);
        } else if (entity instanceof OtherEntity) {
            // A drawing has some forty kinds; a hostile one has as many as it likes.
            leftOut.merge(leftOut.size() < 100 ? entity.type() : "…", 1, Integer::sum);
        } else {
            addColumns(entity.extended().programs(), programs);
            arcs += entity.arcs();
        }
    }

    private static void addColumns(Set<String> names, Set<String> to) throws UnusableFile {
        to.addAll(names);
        if (to.size() > ReadingBounds.FIELDS_MAX) {
            throw TextFault.TOO_MANY_FIELDS.at(ReadingBounds.FIELDS_MAX);
        }
    }

    BlockTable blocks() {
        return blocks;
    }

    Labels labels() {
        return labels;
    }

    List<String> ourColumns() {
        return List.copyOf(ourColumns);
    }

    List<String> programs() {
        return List.copyOf(programs);
    }

    List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        if (arcs > 0) {
            notices.add(new Notice(
                    arcs + " 段圆弧已按弦高不超过 0.001 图形单位折线化",
                    arcs + " arcs became chords that stay within 0.001 units of the drawing"));
        }
        if (!leftOut.isEmpty()) {
            String kinds = leftOut.toString().replaceAll("[{}]", "").replace("=", " ");
            notices.add(new Notice("下列对象不是面，未读取：" + kinds, "not areas, and not read: " + kinds));
        }
        if (!ended) {
            notices.add(new Notice("文件没有结束标记，可能不完整", "the file has no end mark and may be cut off"));
        }
        return notices;
    }
}
