package org.qianmo.zone.store;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.qianmo.spatial.BoxedShape;
import org.qianmo.zone.PilotSite;

/** A row of {@code pilot_site}. */
@Entity
@Table(name = "pilot_site")
public class PilotSiteEntity {

    @Id
    private long id;

    private String code;
    private String name;
    private String nameEn;
    private String theme;
    private String themeEn;
    private String townCode;
    private String villageCode;
    private boolean synthetic;

    @Embedded
    private BoxedShape outline;

    @Version
    private int version;

    protected PilotSiteEntity() {}

    public PilotSiteEntity(PilotSite site) {
        this.id = site.id();
        this.code = site.code();
        this.name = site.name();
        this.nameEn = site.nameEn();
        this.theme = site.theme();
        this.themeEn = site.themeEn();
        this.townCode = site.townCode();
        this.villageCode = site.villageCode();
        this.synthetic = site.synthetic();
        this.outline = new BoxedShape(site.outline());
    }

    public PilotSite toPilotSite() {
        return new PilotSite(id, code, name, nameEn, theme, themeEn, townCode, villageCode, synthetic, outline.shape());
    }
}
