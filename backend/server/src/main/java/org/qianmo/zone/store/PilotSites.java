package org.qianmo.zone.store;

import jakarta.persistence.EntityManager;
import org.qianmo.zone.PilotSite;
import org.springframework.stereotype.Repository;

/** The table of pilot sites, a handful of rows. */
@Repository
public class PilotSites extends PlaceRows<PilotSite> {

    PilotSites(EntityManager entities) {
        super(entities, PilotSiteEntity.class, PilotSiteEntity::new);
    }
}
