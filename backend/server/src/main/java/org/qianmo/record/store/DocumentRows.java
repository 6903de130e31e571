package org.qianmo.record.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.qianmo.record.RecordDocument;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Documents with their content. */
@Repository
public class DocumentRows {

    private final JdbcTemplate jdbc;

    DocumentRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(long recordId, RecordDocument document, byte[] content) {
        jdbc.update(
                "insert into record_document (id, record_id, name, media_type, bytes, sha256, uploaded_by, uploaded_at,"
                        + " content) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                document.id(),
                recordId,
                document.name(),
                document.mediaType(),
                document.bytes(),
                document.sha256(),
                document.uploadedBy(),
                document.uploadedAt().atOffset(ZoneOffset.UTC),
                content);
    }

    public List<RecordDocument> list(long recordId) {
        return jdbc.query(
                "select id, name, media_type, bytes, sha256, uploaded_by, uploaded_at from record_document"
                        + " where record_id = ? order by id",
                (row, i) -> new RecordDocument(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5),
                        row.getString(6),
                        row.getObject(7, OffsetDateTime.class).toInstant()),
                recordId);
    }

    public byte[] content(long id) {
        return jdbc.queryForObject("select content from record_document where id = ?", (row, i) -> row.getBytes(1), id);
    }

    public void delete(long recordId, long id) {
        jdbc.update("delete from record_document where record_id = ? and id = ?", recordId, id);
    }
}
