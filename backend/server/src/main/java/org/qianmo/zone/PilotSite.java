package org.qianmo.zone;

import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.audit.FieldDigest;

/**
 * A pilot site.
 *
 * @param source the document that names it; null for none
 * @param synthetic true if its outline was generated; its name and theme are those of the sources
 * @param outline EPSG:4490
 */
public record PilotSite(
        long id,
        String code,
        String name,
        String nameEn,
        String theme,
        String themeEn,
        String townCode,
        String villageCode,
        String source,
        boolean synthetic,
        MultiPolygon outline,
        int version)
        implements Place<PilotSite> {

    /** One of which no document is known, as it is first written. */
    public PilotSite(
            long id,
            String code,
            String name,
            String nameEn,
            String theme,
            String themeEn,
            String townCode,
            String villageCode,
            boolean synthetic,
            MultiPolygon outline) {
        this(id, code, name, nameEn, theme, themeEn, townCode, villageCode, null, synthetic, outline, 0);
    }

    @Override
    public PilotSite as(long newId, boolean nowSynthetic) {
        return new PilotSite(
                newId,
                code,
                name,
                nameEn,
                theme,
                themeEn,
                townCode,
                villageCode,
                source,
                nowSynthetic,
                outline,
                version);
    }

    @Override
    public FieldDigest digest(FieldDigest digest) {
        return digest.text(theme).text(themeEn).text(source);
    }
}
