package org.qianmo.zone.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.zone.Zone;

/** A row of {@code zone}. */
@Entity
@Table(name = "zone")
public class ZoneEntity {

    @Id
    private long id;

    private String code;
    private String name;
    private String nameEn;
    private String townCode;
    private String villageCode;
    private String renovation;
    private String status;
    private int occupants;
    private BigDecimal floorArea;
    private BigDecimal targetMu;
    private BigDecimal officialArea;
    private LocalDate startedOn;
    private LocalDate dueOn;
    private boolean synthetic;

    @Column(name = "geom")
    private MultiPolygon outline;

    @Column(name = "min_x")
    private double minX;

    @Column(name = "min_y")
    private double minY;

    @Column(name = "max_x")
    private double maxX;

    @Column(name = "max_y")
    private double maxY;

    @Version
    private int version;

    protected ZoneEntity() {}

    public ZoneEntity(Zone zone) {
        this.id = zone.id();
        this.code = zone.code();
        this.name = zone.name();
        this.nameEn = zone.nameEn();
        this.townCode = zone.townCode();
        this.villageCode = zone.villageCode();
        this.renovation = zone.renovation();
        this.status = zone.status();
        this.occupants = zone.occupants();
        this.floorArea = zone.floorAreaSquareMetres();
        this.targetMu = zone.targetMu();
        this.officialArea = zone.officialArea().squareMetres();
        this.startedOn = zone.startedOn();
        this.dueOn = zone.dueOn();
        this.synthetic = zone.synthetic();
        place(zone.outline());
    }

    private void place(MultiPolygon newOutline) {
        Envelope box = newOutline.getEnvelopeInternal();
        this.outline = newOutline;
        this.minX = box.getMinX();
        this.minY = box.getMinY();
        this.maxX = box.getMaxX();
        this.maxY = box.getMaxY();
    }

    public Zone toZone() {
        return new Zone(
                id, code, name, nameEn, townCode, villageCode, renovation, status, occupants, floorArea, targetMu,
                Acreage.ofSquareMetres(officialArea), startedOn, dueOn, synthetic, outline);
    }
}
