package org.qianmo.demo;

import java.util.List;

/**
 * What makes the demo district look like Nanhai: gis-data/demo/settings.json.
 *
 * @param seed of every random choice
 * @param zonesAtTwentyThousand renovation zones of a district of 20,000 parcels; a larger one has more, but not in proportion
 * @param industrialNames a village whose name has one of these is an industrial estate
 */
public record DemoSettings(
        long seed,
        int zonesAtTwentyThousand,
        List<TownSettings> towns,
        List<String> industrialNames,
        List<HillSettings> hills,
        List<String> surnames,
        List<String> givenNames,
        List<String> companyWords,
        List<String> companyTrades,
        List<PilotSettings> pilotSites) {

    /** Shares of 1; see {@link org.qianmo.demo.layout.Countryside}. */
    public record TownSettings(
            String code, String shortName, double built, double industry, double urban, double ponds) {}

    /** A hill and, more or less, where it stands; degrees, EPSG:4490. */
    public record HillSettings(String name, double lon, double lat, double radiusMetres) {}

    /** @param village name as the list of villages spells it */
    public record PilotSettings(
            String code, String name, String nameEn, String theme, String themeEn, String townCode, String village) {}

    TownSettings town(String code) {
        return towns.stream()
                .filter(town -> town.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("settings.json does not describe town " + code));
    }
}
