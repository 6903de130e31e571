package org.qianmo.acreage.store;

import jakarta.persistence.Column;
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
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.NewWork;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.parcel.Booking;

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

    @Column(name = "geom")
    private MultiPolygon ground;

    @Column(name = "min_x")
    private double minX;

    @Column(name = "min_y")
    private double minY;

    @Column(name = "max_x")
    private double maxX;

    @Column(name = "max_y")
    private double maxY;

    private Instant recordedAt;

    protected AcceptedWork() {}

    AcceptedWork(NewWork work, Acreage whole, Acreage counted, Booking booking) {
        Envelope box = work.ground().getEnvelopeInternal();
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
        this.ground = work.ground();
        this.minX = box.getMinX();
        this.minY = box.getMinY();
        this.maxX = box.getMaxX();
        this.maxY = box.getMaxY();
        this.recordedAt = booking.at();
    }
}
