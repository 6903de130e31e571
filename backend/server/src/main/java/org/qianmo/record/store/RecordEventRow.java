package org.qianmo.record.store;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.qianmo.record.RecordEvent;

/** A row of {@code record_event}; it is never changed. */
@Entity
@Table(name = "record_event")
@IdClass(RecordEventRow.Key.class)
public class RecordEventRow {

    /** Primary key. */
    public record Key(long recordId, int seq) implements Serializable {}

    @Id
    private long recordId;

    @Id
    private int seq;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RecordEvent.Kind kind;

    private String actor;
    private Instant at;
    private String words;

    protected RecordEventRow() {}

    RecordEventRow(long recordId, RecordEvent event) {
        this.recordId = recordId;
        this.seq = event.seq();
        this.kind = event.kind();
        this.actor = event.actor();
        this.at = event.at();
        this.words = event.words();
    }

    RecordEvent event() {
        return new RecordEvent(seq, kind, actor, at, words);
    }
}
