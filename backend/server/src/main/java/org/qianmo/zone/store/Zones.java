package org.qianmo.zone.store;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.qianmo.zone.PilotSite;
import org.qianmo.zone.Zone;
import org.springframework.stereotype.Repository;

/** Zones and pilot sites, through Hibernate Spatial. */
@Repository
public class Zones {

    private final EntityManager entities;

    Zones(EntityManager entities) {
        this.entities = entities;
    }

    public List<Zone> all() {
        return entities.createQuery("select z from ZoneEntity z order by z.code", ZoneEntity.class).getResultStream()
                .map(ZoneEntity::toZone)
                .toList();
    }

    public List<PilotSite> allPilotSites() {
        return entities.createQuery("select p from PilotSiteEntity p order by p.code", PilotSiteEntity.class)
                .getResultStream()
                .map(PilotSiteEntity::toPilotSite)
                .toList();
    }

    public void insert(List<Zone> zones) {
        insertAndForget(zones.stream().map(ZoneEntity::new).toList());
    }

    public void insertPilotSites(List<PilotSite> sites) {
        insertAndForget(sites.stream().map(PilotSiteEntity::new).toList());
    }

    /** Kept, each later flush of a long transaction would compare them and their geometry again. */
    private void insertAndForget(List<?> rows) {
        rows.forEach(entities::persist);
        entities.flush();
        rows.forEach(entities::detach);
    }
}
