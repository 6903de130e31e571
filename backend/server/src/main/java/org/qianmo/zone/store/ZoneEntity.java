package org.qianmo.zone.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.zone.Zone;

/** A row of {@code zone}. */
@Entity
@Table(name = "zone")
class ZoneEntity extends PlaceEntity<Zone> {

    private String renovation;
    private String status;
    private int occupants;
    private BigDecimal floorArea;
    private BigDecimal targetMu;
    private BigDecimal officialArea;
    private LocalDate startedOn;
    private LocalDate dueOn;
    private LocalDate completedOn;

    protected ZoneEntity() {}

    @Override
    void takeOwn(Zone zone) {
        this.renovation = zone.renovation();
        this.status = zone.status();
        this.occupants = zone.occupants();
        this.floorArea = zone.floorAreaSquareMetres();
        this.targetMu = zone.targetMu();
        this.officialArea = zone.officialArea().squareMetres();
        this.startedOn = zone.startedOn();
        this.dueOn = zone.dueOn();
        this.completedOn = zone.completedOn();
    }

    @Override
    Zone toPlace() {
        return new Zone(
                id(),
                code(),
                name(),
                nameEn(),
                townCode(),
                villageCode(),
                renovation,
                status,
                occupants,
                floorArea,
                targetMu,
                Acreage.ofSquareMetres(officialArea),
                startedOn,
                dueOn,
                completedOn,
                source(),
                synthetic(),
                shape(),
                version());
    }
}
