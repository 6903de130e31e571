package org.qianmo.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.qianmo.demo.layout.Estate;
import org.qianmo.demo.layout.Frame;
import org.qianmo.demo.layout.Outline;
import org.qianmo.demo.layout.Use;
import org.qianmo.demo.layout.VillagePlan;
import org.qianmo.zone.PilotSite;

/** The pilot sites that the sources name, each on an estate near the heart of its village: the place is invented. */
final class PilotPlan {

    private static final double STRIP_METRES = 2;
    private static final double ESTATE_MIN = 20_000;

    private PilotPlan() {}

    static List<PilotSite> sites(District district, DemoSettings settings, DistrictPlan plan, Frame frame) {
        List<PilotSite> sites = new ArrayList<>();
        for (DemoSettings.PilotSettings pilot : settings.pilotSites()) {
            String village = villageCode(district, pilot);
            sites.add(new PilotSite(
                    sites.size() + 1,
                    pilot.code(),
                    pilot.name(),
                    pilot.nameEn(),
                    pilot.theme(),
                    pilot.themeEn(),
                    pilot.townCode(),
                    village,
                    true,
                    Outline.of(heart(plan, village), STRIP_METRES, frame)));
        }
        return sites;
    }

    private static String villageCode(District district, DemoSettings.PilotSettings pilot) {
        return district.villages().stream()
                .filter(village -> village.townCode().equals(pilot.townCode())
                        && village.name().equals(pilot.village()))
                .map(District.Village::code)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("settings.json places a pilot site in unknown " + pilot.village()));
    }

    private static Estate heart(DistrictPlan plan, String villageCode) {
        VillagePlan village = plan.villages().stream()
                .filter(v -> v.code().equals(villageCode))
                .findFirst()
                .orElseThrow();
        return village.estates().stream()
                .filter(estate -> estate.cell().area() > ESTATE_MIN)
                .min(Comparator.comparing(
                                (Estate estate) -> estate.use() != Use.HOMESTEAD && estate.use() != Use.HAMLET)
                        .thenComparingDouble(Estate::rank))
                .orElseThrow();
    }
}
