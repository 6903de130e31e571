package org.qianmo.acreage.store;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.NewWork;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.parcel.Booking;
import org.qianmo.spatial.BoxedShape;

/** A row of {@code accepted_work}; never changed once booked. */
@Entity
@Table(name = "accepted_work")
class AcceptedWork {

    @Id
    private long id;

    private long recordId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Category category;

    private String documentNo;
    private LocalDate acceptedOn;
    private String townCode;
    private String villageCode;
    private Long zoneId;
    private BigDecimal officialArea;
    private BigDecimal countedArea;
    private boolean synthetic;

    @Embedded
    private BoxedShape ground;

    private Instant recordedAt;

    protected AcceptedWork() {}

    AcceptedWork(NewWork work, Acreage whole, Acreage counted, Booking booking) {
        this.id = work.id();
        this.recordId = booking.recordId();
        this.category = work.category();
        this.documentNo = work.documentNo();
        this.acceptedOn = work.acceptedOn();
        this.townCode = work.townCode();
        this.villageCode = work.villageCode();
        this.zoneId = work.zoneId();
        this.officialArea = whole.squareMetres();
        this.countedArea = counted.squareMetres();
        this.synthetic = work.synthetic();
        this.ground = new BoxedShape(work.ground());
        this.recordedAt = booking.at();
    }
}
