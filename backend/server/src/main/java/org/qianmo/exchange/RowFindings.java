package org.qianmo.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.check.PlacedFinding;
import org.qianmo.http.FindingBody;
import org.qianmo.http.Messages;
import org.qianmo.kernel.topology.Severity;

/** What was found, row by row: all of it is counted, as much as was asked for is kept, errors first. */
public final class RowFindings {

    /** A place with more vertices is shown by a point in it: findings travel in one reply. */
    private static final int PLACE_VERTICES_MAX = 60;

    private static final Comparator<FindingBody> BY_ROW =
            Comparator.comparing(FindingBody::row, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final int keptMax;
    private final List<FindingBody> errors = new ArrayList<>();
    private final List<FindingBody> warnings = new ArrayList<>();
    private final Set<Integer> refusedRows = new HashSet<>();
    private final Map<String, OfCode> byCode = new LinkedHashMap<>();
    private int errorCount;
    private int warningCount;

    /** @param keptMax errors, and warnings, that are kept; all are counted */
    public RowFindings(int keptMax) {
        this.keptMax = keptMax;
    }

    /** @param messages of the first of them */
    public record OfCode(String code, int count, String severity, Messages messages) {

        OfCode and(int more) {
            return new OfCode(code, count + more, severity, messages);
        }
    }

    int keptMax() {
        return keptMax;
    }

    void add(int row, PlacedFinding found) {
        add(found.toBody(row));
    }

    void error(int row, String code, String zh, String en) {
        error(row, code, new Messages(zh, en), null);
    }

    /** @param where EPSG:4490; null if the finding has no place */
    void error(int row, String code, Messages messages, Geometry where) {
        add(new FindingBody(code, Severity.ERROR.name(), messages, where, null, null, row, null, null));
    }

    /** @param row null for the layer as a whole */
    void warning(Integer row, String code, String zh, String en) {
        warning(row, code, new Messages(zh, en), null);
    }

    /** @param where EPSG:4490; null if the finding has no place */
    void warning(Integer row, String code, Messages messages, Geometry where) {
        add(new FindingBody(code, Severity.WARNING.name(), messages, where, null, null, row, null, null));
    }

    /** @param found row null for the layer as a whole */
    public void add(FindingBody found) {
        boolean error = found.severity().equals(Severity.ERROR.name());
        if (error) {
            refusedRows.add(found.row());
            errorCount++;
        } else {
            warningCount++;
        }
        count(new OfCode(found.code(), 1, found.severity(), found.messages()));
        keep(found, error ? errors : warnings);
    }

    /** Takes over what was found elsewhere, in rows that come after those of this one. */
    void addAll(RowFindings others) {
        refusedRows.addAll(others.refusedRows);
        errorCount += others.errorCount;
        warningCount += others.warningCount;
        others.byCode.values().forEach(this::count);
        others.errors.forEach(found -> keep(found, errors));
        others.warnings.forEach(found -> keep(found, warnings));
    }

    private void count(OfCode found) {
        String key = found.severity() + found.code();
        byCode.merge(key, found, (before, more) -> before.and(more.count()));
    }

    private void keep(FindingBody found, List<FindingBody> kept) {
        if (kept.size() < keptMax) {
            kept.add(withSmallPlace(found));
        }
    }

    public boolean isRefused(int row) {
        return refusedRows.contains(row);
    }

    public int refused() {
        return refusedRows.size();
    }

    public int warnings() {
        return warningCount;
    }

    public int total() {
        return errorCount + warningCount;
    }

    /** @return how often each code occurs, errors first, the most frequent first */
    public List<OfCode> byCode() {
        return byCode.values().stream()
                .sorted(Comparator.comparing(OfCode::severity)
                        .thenComparing(Comparator.comparing(OfCode::count).reversed()))
                .toList();
    }

    /** @return those that are kept, at most as many as are asked for, errors first, by row */
    public List<FindingBody> first(int max) {
        return Stream.concat(errors.stream().sorted(BY_ROW), warnings.stream().sorted(BY_ROW))
                .limit(max)
                .toList();
    }

    /** @return all that are kept, by row */
    public List<FindingBody> inOrderOfRows() {
        return Stream.concat(errors.stream(), warnings.stream()).sorted(BY_ROW).toList();
    }

    private static FindingBody withSmallPlace(FindingBody found) {
        if (found.where() == null || found.where().getNumPoints() <= PLACE_VERTICES_MAX) {
            return found;
        }
        return new FindingBody(
                found.code(),
                found.severity(),
                found.messages(),
                found.where().getInteriorPoint(),
                found.squareMetres(),
                found.metres(),
                found.row(),
                found.neighbourId(),
                found.neighbourCode());
    }
}
