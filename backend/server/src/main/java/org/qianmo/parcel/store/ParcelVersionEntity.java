package org.qianmo.parcel.store;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.parcel.Booking;
import org.qianmo.parcel.Change;
import org.qianmo.parcel.Lifetime;
import org.qianmo.parcel.NewParcel;
import org.qianmo.parcel.Ownership;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelFacts;
import org.qianmo.parcel.Stage;
import org.qianmo.spatial.BoxedShape;

/** A row of {@code parcel_version}. Once written, only its end is ever set. */
@Entity
@Table(name = "parcel_version")
@IdClass(ParcelVersionKey.class)
public class ParcelVersionEntity {

    /** Stands for "no end yet". */
    static final Instant OPEN = Instant.parse("9999-12-31T00:00:00Z");

    static final LocalDate OPEN_DAY = LocalDate.of(9999, 12, 31);

    @Id
    private long parcelId;

    @Id
    private int version;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Change changeKind;

    private String code;
    private String landClass;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Ownership ownership;

    private String holder;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Stage stage;

    private String townCode;
    private String villageCode;
    private Long zoneId;
    private BigDecimal officialArea;
    private BigDecimal registeredArea;
    private boolean synthetic;

    @Embedded
    private BoxedShape shape;

    private LocalDate validFrom;
    private LocalDate validTo;
    private Instant recordedFrom;
    private Instant recordedTo;
    private String recordedBy;
    private long recordId;

    protected ParcelVersionEntity() {}

    ParcelVersionEntity(NewParcel parcel, int version, Change change, Booking booking) {
        this.parcelId = parcel.id();
        this.version = version;
        this.changeKind = change;
        describe(parcel.facts());
        this.shape = new BoxedShape(parcel.shape());
        this.officialArea = parcel.officialArea().squareMetres();
        this.validFrom = booking.day();
        this.validTo = change == Change.RETIRE ? booking.day() : OPEN_DAY;
        this.recordedFrom = booking.at();
        this.recordedTo = change == Change.RETIRE ? booking.at() : OPEN;
        this.recordedBy = booking.author();
        this.recordId = booking.recordId();
    }

    private void describe(ParcelFacts facts) {
        this.code = facts.code();
        this.landClass = facts.landClass();
        this.ownership = facts.ownership();
        this.holder = facts.holder();
        this.stage = facts.stage();
        this.townCode = facts.townCode();
        this.villageCode = facts.villageCode();
        this.zoneId = facts.zoneId();
        this.registeredArea =
                facts.registeredArea() == null ? null : facts.registeredArea().squareMetres();
        this.synthetic = facts.synthetic();
    }

    void end(Booking booking) {
        this.validTo = booking.day();
        this.recordedTo = booking.at();
    }

    Lifetime toLifetime() {
        boolean open = recordedTo.equals(OPEN);
        return new Lifetime(toParcel(), open ? null : validTo, open ? null : recordedTo);
    }

    Parcel toParcel() {
        Acreage registered = registeredArea == null ? null : Acreage.ofSquareMetres(registeredArea);
        ParcelFacts facts = new ParcelFacts(
                code, landClass, ownership, holder, stage, townCode, villageCode, zoneId, registered, synthetic);
        return new Parcel(
                parcelId,
                version,
                changeKind,
                facts,
                shape.shape(),
                Acreage.ofSquareMetres(officialArea),
                validFrom,
                recordedFrom,
                recordedBy,
                recordId);
    }
}
