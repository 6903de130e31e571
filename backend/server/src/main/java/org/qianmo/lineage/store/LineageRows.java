package org.qianmo.lineage.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.lineage.LineageEdge;
import org.qianmo.lineage.LineageKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Edges of the lineage. Rows are only added. */
@Repository
public class LineageRows {

    private static final String SELECT =
            "select parent_id, parent_version, child_id, child_version, kind, area, record_id from parcel_lineage where ";

    private final JdbcTemplate jdbc;

    LineageRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(Collection<LineageEdge> edges) {
        jdbc.batchUpdate(
                "insert into parcel_lineage (parent_id, parent_version, child_id, child_version, kind, area, record_id)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                edges.stream().map(LineageRows::row).toList());
    }

    private static Object[] row(LineageEdge edge) {
        return new Object[] {
            edge.parentId(),
            edge.parentVersion(),
            edge.childId(),
            edge.childVersion(),
            edge.kind().name(),
            edge.area().squareMetres(),
            edge.recordId()
        };
    }

    public List<LineageEdge> ofRecord(long recordId) {
        return jdbc.query(SELECT + "record_id = ? order by parent_id, child_id", (row, i) -> edge(row), recordId);
    }

    /** Edges that lead away from the parcels. */
    public List<LineageEdge> ofParents(Collection<Long> parcelIds) {
        return list("parent_id", parcelIds);
    }

    /** Edges that lead to the parcels. */
    public List<LineageEdge> toChildren(Collection<Long> parcelIds) {
        return list("child_id", parcelIds);
    }

    private List<LineageEdge> list(String column, Collection<Long> parcelIds) {
        String places = String.join(", ", Collections.nCopies(parcelIds.size(), "?"));
        return jdbc.query(
                SELECT + column + " in (" + places + ") order by record_id, parent_id, child_id",
                (row, i) -> edge(row),
                parcelIds.toArray());
    }

    private static LineageEdge edge(ResultSet row) throws SQLException {
        return new LineageEdge(
                row.getLong(1),
                row.getInt(2),
                row.getLong(3),
                row.getInt(4),
                LineageKind.valueOf(row.getString(5)),
                Acreage.ofSquareMetres(row.getBigDecimal(6)),
                row.getLong(7));
    }
}
