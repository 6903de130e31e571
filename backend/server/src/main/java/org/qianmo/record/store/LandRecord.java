package org.qianmo.record.store;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.qianmo.http.Problem;
import org.qianmo.record.Opening;
import org.qianmo.record.RecordCover;
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
    private String note;
    private LocalDate effectiveOn;
    private String unitCode;
    private int parcels;
    private Long reverses;
    private String callerKey;

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

    public LandRecord(Opening opening, String author, Instant now) {
        this(opening.kind(), opening.title(), author, now);
        this.note = opening.note();
        this.effectiveOn = opening.effectiveOn();
        this.reverses = opening.reverses();
        this.callerKey = opening.callerKey();
    }

    /** Gives the id, and the number by which officials quote it: district, year, running number. */
    void number(long newId, String series) {
        this.id = newId;
        this.number = "%s-%06d".formatted(series, id);
    }

    /** Takes effect without a review: whoever made it answers for it. */
    public void takeEffectAtOnce(Instant now) {
        submit(now);
        decide(RecordState.APPROVED, author, now, null);
    }

    public void submit(Instant now) {
        require(RecordState.DRAFT, RecordState.RETURNED);
        state = RecordState.SUBMITTED;
        submittedAt = now;
        decidedBy = null;
        decidedAt = null;
        reason = null;
    }

    /** @param why null for an approval */
    public void decide(RecordState decision, String by, Instant now, String why) {
        require(RecordState.SUBMITTED);
        state = decision;
        decidedBy = by;
        decidedAt = now;
        reason = why;
    }

    public void withdraw(Instant now) {
        require(RecordState.DRAFT, RecordState.RETURNED, RecordState.SUBMITTED);
        state = RecordState.WITHDRAWN;
        decidedBy = author;
        decidedAt = now;
    }

    public void amend(String newTitle, String newNote, LocalDate newEffectiveOn) {
        require(RecordState.DRAFT, RecordState.RETURNED);
        title = newTitle;
        note = newNote;
        effectiveOn = newEffectiveOn;
    }

    /** Says what the record holds by now. */
    public void hold(int newParcels, String newUnitCode) {
        parcels = newParcels;
        unitCode = newUnitCode;
    }

    /** @throws Problem 409 if the record is in none of the states */
    public void require(RecordState... states) {
        if (!List.of(states).contains(state)) {
            throw Problem.conflict(
                    "RECORD_STATE",
                    "案卷 " + number + " 的状态为" + state.nameZh() + "，不能执行此操作",
                    "record " + number + " is " + state + ": this cannot be done now");
        }
    }

    public long id() {
        return id;
    }

    public RecordSummary summary() {
        return new RecordSummary(id, number, title);
    }

    public RecordCover cover() {
        return new RecordCover(
                id,
                number,
                title,
                kind,
                state,
                note,
                effectiveOn,
                author,
                createdAt,
                submittedAt,
                decidedBy,
                decidedAt,
                reason,
                unitCode,
                parcels,
                reverses,
                version);
    }
}
