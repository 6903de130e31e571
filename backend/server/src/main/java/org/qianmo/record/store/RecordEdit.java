package org.qianmo.record.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.record.ParcelEdit;

/** What an approved record did to one parcel, as it took effect. The present state can be rebuilt from these rows. */
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
    private String changeKind;
    private long parcelId;
    private Integer baseVersion;
    private String facts;
    private BigDecimal officialArea;

    @Column(name = "geom")
    private MultiPolygon shape;

    protected RecordEdit() {}

    /** @param facts the stated facts as JSON; null where the edit states none */
    public RecordEdit(long recordId, int seq, ParcelEdit edit, String facts) {
        this.recordId = recordId;
        this.seq = seq;
        this.kind = edit.kind().name();
        this.changeKind = edit.change().name();
        this.parcelId = edit.parcelId();
        this.baseVersion = edit.baseVersion();
        this.facts = facts;
        this.shape = edit.shape();
        this.officialArea =
                edit.officialArea() == null ? null : edit.officialArea().squareMetres();
    }
}
