package org.qianmo.zone.store;

import jakarta.persistence.EntityManager;
import org.qianmo.zone.Zone;
import org.springframework.stereotype.Repository;

/** The table of zones, hundreds of rows. */
@Repository
public class Zones extends PlaceRows<Zone> {

    Zones(EntityManager entities) {
        super(entities, ZoneEntity.class, ZoneEntity::new);
    }
}
