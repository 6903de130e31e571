package org.qianmo.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.check.PlacedFinding;
import org.qianmo.http.FindingBody;
import org.qianmo.http.Messages;
import org.qianmo.job.JobReport;
import org.qianmo.kernel.topology.Severity;

/** What was found, row by row: all of it is counted, as much as a person can look through is kept, errors first. */
final class RowFindings {

    /** A place with more vertices is shown by a point in it: findings travel in one reply. */
    private static final int PLACE_VERTICES_MAX = 60;

    private static final Comparator<FindingBody> BY_ROW =
            Comparator.comparing(FindingBody::row, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final List<FindingBody> errors = new ArrayList<>();
    private final List<FindingBody> warnings = new ArrayList<>();
    private final Set<Integer> refusedRows = new HashSet<>();
    private int errorCount;
    private int warningCount;

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
        String severity = Severity.WARNING.name();
        add(new FindingBody(code, severity, new Messages(zh, en), null, null, null, row, null, null));
    }

    void add(FindingBody found) {
        boolean error = found.severity().equals(Severity.ERROR.name());
        if (error) {
            refusedRows.add(found.row());
            errorCount++;
        } else {
            warningCount++;
        }
        List<FindingBody> kept = error ? errors : warnings;
        if (kept.size() < JobReport.FINDINGS_MAX) {
            kept.add(withSmallPlace(found));
        }
    }

    boolean isRefused(int row) {
        return refusedRows.contains(row);
    }

    int refused() {
        return refusedRows.size();
    }

    int warnings() {
        return warningCount;
    }

    int total() {
        return errorCount + warningCount;
    }

    List<FindingBody> first() {
        return Stream.concat(errors.stream().sorted(BY_ROW), warnings.stream().sorted(BY_ROW))
                .limit(JobReport.FINDINGS_MAX)
                .toList();
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
