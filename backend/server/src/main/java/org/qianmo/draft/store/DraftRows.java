package org.qianmo.draft.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.draft.Step;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.lineage.LineageKind;
import org.qianmo.parcel.Change;
import org.qianmo.record.ParcelEdit;
import org.qianmo.record.StatedFacts;
import org.qianmo.spatial.SpatialSql;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Steps of drafts and their edits. */
@Repository
public class DraftRows {

    private final JdbcTemplate jdbc;
    private final SpatialSql spatial;
    private final JsonMapper json;

    DraftRows(JdbcTemplate jdbc, SpatialSql spatial, JsonMapper json) {
        this.jdbc = jdbc;
        this.spatial = spatial;
        this.json = json;
    }

    /** In their order. */
    public List<Step> steps(long recordId) {
        Map<Integer, List<ParcelEdit>> edits = edits(recordId);
        return jdbc.query(
                "select seq, operation, state, conserves, lineage, actor, at from draft_step where record_id = ?"
                        + " order by seq",
                (row, i) -> step(row, edits.getOrDefault(row.getInt(1), List.of())),
                recordId);
    }

    private static Step step(ResultSet row, List<ParcelEdit> edits) throws SQLException {
        String lineage = row.getString(5);
        return new Step(
                row.getInt(1),
                row.getString(2),
                Step.State.valueOf(row.getString(3)),
                row.getBoolean(4),
                lineage == null ? null : LineageKind.valueOf(lineage),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                edits);
    }

    private Map<Integer, List<ParcelEdit>> edits(long recordId) {
        Map<Integer, List<ParcelEdit>> edits = new HashMap<>();
        jdbc.query(
                "select e.seq, e.kind, e.change_kind, e.parcel_id, e.base_version, e.facts, e.code_series,"
                        + " e.official_area, " + spatial.read("e")
                        + " from draft_edit e where e.record_id = ? order by e.seq, e.ordinal",
                row -> {
                    edits.computeIfAbsent(row.getInt(1), seq -> new ArrayList<>())
                            .add(edit(row));
                },
                recordId);
        return edits;
    }

    private ParcelEdit edit(ResultSet row) throws SQLException {
        String facts = row.getString(6);
        BigDecimal area = row.getBigDecimal(8);
        return new ParcelEdit(
                ParcelEdit.Kind.valueOf(row.getString(2)),
                Change.valueOf(row.getString(3)),
                row.getLong(4),
                row.getObject(5, Integer.class),
                facts == null ? null : json.readValue(facts, StatedFacts.class),
                row.getString(7),
                (MultiPolygon) spatial.geometry(row, 9),
                area == null ? null : Acreage.ofSquareMetres(area));
    }

    public void insert(long recordId, Step step) {
        jdbc.update(
                "insert into draft_step (record_id, seq, operation, state, conserves, lineage, actor, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                recordId,
                step.seq(),
                step.operation(),
                step.state().name(),
                step.conserves(),
                step.lineage() == null ? null : step.lineage().name(),
                step.actor(),
                step.at().atOffset(ZoneOffset.UTC));
        List<Object[]> rows = new ArrayList<>();
        for (ParcelEdit edit : step.edits()) {
            rows.add(row(recordId, step.seq(), rows.size() + 1, edit));
        }
        jdbc.batchUpdate(
                "insert into draft_edit (record_id, seq, ordinal, kind, change_kind, parcel_id, base_version, facts,"
                        + " code_series, official_area, geom) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                        + spatial.placeholder() + ")",
                rows);
    }

    private Object[] row(long recordId, int seq, int ordinal, ParcelEdit edit) {
        return new Object[] {
            recordId,
            seq,
            ordinal,
            edit.kind().name(),
            edit.change().name(),
            edit.parcelId(),
            edit.baseVersion(),
            edit.facts() == null ? null : json.writeValueAsString(edit.facts()),
            edit.codeSeries(),
            edit.officialArea() == null ? null : edit.officialArea().squareMetres(),
            spatial.parameter(edit.shape())
        };
    }

    public void setState(long recordId, int seq, Step.State state) {
        jdbc.update("update draft_step set state = ? where record_id = ? and seq = ?", state.name(), recordId, seq);
    }

    /** A step that was undone can no longer be redone. */
    public void discardUndone(long recordId) {
        jdbc.update(
                "update draft_step set state = ? where record_id = ? and state = ?",
                Step.State.DISCARDED.name(),
                recordId,
                Step.State.UNDONE.name());
    }

    /** Open or submitted records, other than the given one, whose drafts hold one of the parcels. */
    public List<Long> othersHolding(long recordId, long parcelId) {
        return jdbc.queryForList(
                "select distinct e.record_id from draft_edit e"
                        + " join draft_step s on s.record_id = e.record_id and s.seq = e.seq"
                        + " join land_record r on r.id = e.record_id"
                        + " where e.parcel_id = ? and e.record_id <> ? and s.state = 'ACTIVE'"
                        + " and r.state in ('DRAFT', 'SUBMITTED', 'RETURNED') order by e.record_id",
                Long.class,
                parcelId,
                recordId);
    }
}
