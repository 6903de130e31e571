package org.qianmo.zone.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
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

    protected PilotSiteEntity() {}

    public PilotSiteEntity(PilotSite site) {
        Envelope box = site.outline().getEnvelopeInternal();
        this.id = site.id();
        this.code = site.code();
        this.name = site.name();
        this.nameEn = site.nameEn();
        this.theme = site.theme();
        this.themeEn = site.themeEn();
        this.townCode = site.townCode();
        this.villageCode = site.villageCode();
        this.synthetic = site.synthetic();
        this.outline = site.outline();
        this.minX = box.getMinX();
        this.minY = box.getMinY();
        this.maxX = box.getMaxX();
        this.maxY = box.getMaxY();
    }

    public PilotSite toPilotSite() {
        return new PilotSite(id, code, name, nameEn, theme, themeEn, townCode, villageCode, synthetic, outline);
    }
}
