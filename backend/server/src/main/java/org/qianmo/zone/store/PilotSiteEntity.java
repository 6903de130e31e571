package org.qianmo.zone.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.qianmo.zone.PilotSite;

/** A row of {@code pilot_site}. */
@Entity
@Table(name = "pilot_site")
class PilotSiteEntity extends PlaceEntity<PilotSite> {

    private String theme;
    private String themeEn;

    protected PilotSiteEntity() {}

    @Override
    void takeOwn(PilotSite site) {
        this.theme = site.theme();
        this.themeEn = site.themeEn();
    }

    @Override
    PilotSite toPlace() {
        return new PilotSite(
                id(),
                code(),
                name(),
                nameEn(),
                theme,
                themeEn,
                townCode(),
                villageCode(),
                source(),
                synthetic(),
                shape(),
                version());
    }
}
