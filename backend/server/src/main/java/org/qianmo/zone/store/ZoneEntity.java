package org.qianmo.zone.store;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.spatial.BoxedShape;
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

    @Embedded
    private BoxedShape outline;

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
        this.outline = new BoxedShape(zone.outline());
    }

    public Zone toZone() {
        return new Zone(
                id, code, name, nameEn, townCode, villageCode, renovation, status, occupants, floorArea, targetMu,
                Acreage.ofSquareMetres(officialArea), startedOn, dueOn, synthetic, outline.shape());
    }
}
