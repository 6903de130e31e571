package org.qianmo.record.store;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.qianmo.record.RecordKind;
import org.qianmo.record.RecordState;
import org.qianmo.record.RecordSummary;

/** A record (案卷). */
@Entity
@Table(name = "land_record")
public class LandRecord {

    @Id
    private long id;

    private String number;
    private String title;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RecordKind kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RecordState state;

    private String author;
    private Instant createdAt;
    private Instant submittedAt;
    private String decidedBy;
    private Instant decidedAt;
    private String reason;

    @Version
    private int version;

    protected LandRecord() {}

    public LandRecord(RecordKind kind, String title, String author, Instant now) {
        this.title = title;
        this.kind = kind;
        this.state = RecordState.DRAFT;
        this.author = author;
        this.createdAt = now;
    }

    /** Gives the id, and the number by which officials quote it: district, year, running number. */
    void number(long newId, String series) {
        this.id = newId;
        this.number = "%s-%06d".formatted(series, id);
    }

    /** Takes effect without a review: whoever made it answers for it. */
    public void takeEffectAtOnce(Instant now) {
        if (state != RecordState.DRAFT) {
            throw new IllegalStateException("record " + number + " is " + state + ", expected DRAFT");
        }
        state = RecordState.APPROVED;
        submittedAt = now;
        decidedBy = author;
        decidedAt = now;
    }

    public RecordSummary summary() {
        return new RecordSummary(id, number, title);
    }
}
