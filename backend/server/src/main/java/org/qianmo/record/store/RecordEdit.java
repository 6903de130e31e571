package org.qianmo.record.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.record.Edit;

/** An edit as its author asked for it. */
@Entity
@Table(name = "record_edit")
@IdClass(RecordEdit.Key.class)
public class RecordEdit {

    /** Primary key. */
    public record Key(long recordId, int seq) implements Serializable {}

    @Id
    private long recordId;

    @Id
    private int seq;

    private String kind;
    private long parcelId;
    private Integer baseVersion;
    private String facts;

    @Column(name = "geom")
    private MultiPolygon shape;

    protected RecordEdit() {}

    /** @param facts the stated facts as JSON; null where the edit states none */
    public RecordEdit(long recordId, int seq, Edit edit, String facts) {
        this.recordId = recordId;
        this.seq = seq;
        this.parcelId = edit.parcelId();
        this.facts = facts;
        if (edit instanceof Edit.Create create) {
            this.kind = "CREATE";
            this.shape = create.shape();
        } else if (edit instanceof Edit.Change change) {
            this.kind = "CHANGE";
            this.baseVersion = change.baseVersion();
            this.shape = change.shape();
        } else if (edit instanceof Edit.Retire retire) {
            this.kind = "RETIRE";
            this.baseVersion = retire.baseVersion();
        }
    }
}
