package org.qianmo.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.demo.layout.Estate;
import org.qianmo.demo.layout.Frame;
import org.qianmo.demo.layout.Outline;
import org.qianmo.demo.layout.Seeds;
import org.qianmo.demo.layout.Use;
import org.qianmo.demo.layout.VillagePlan;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.Mu;
import org.qianmo.zone.Zone;

/** Chooses industrial estates of villages that become renovation zones (村改片区), and says how far each has come. */
final class ZonePlan {

    private static final double ESTATE_MIN = 60_000;
    /** Half of the narrowest road is 6.5 m. */
    private static final double STRIP_METRES = 3;
    /** A zone carries houses of this many storeys' worth of its ground, before renovation. */
    private static final double FLOORS = 1.1;
    /** Before the day that was planned; no zone takes less than two years. */
    private static final int DAYS_EARLY_MAX = 120;

    private final District district;
    private final DemoSettings settings;
    private final Frame frame;
    private final SplittableRandom random;

    ZonePlan(District district, DemoSettings settings, Frame frame) {
        this.district = district;
        this.settings = settings;
        this.frame = frame;
        this.random = new SplittableRandom(Seeds.mix(settings.seed(), "zones"));
    }

    /** The zones, each by the estate that it is made of; ids run from 1 in the order of villages. */
    Map<Estate, Zone> zones(DistrictPlan plan, int size) {
        int wanted = (int) Math.round(settings.zonesAtTwentyThousand() * StrictMath.pow(size / 20_000.0, 0.25));
        List<Candidate> chosen = candidates(plan.villages()).stream()
                .sorted(Comparator.comparingInt(Candidate::round).thenComparingDouble(Candidate::lot))
                .limit(wanted)
                .sorted(Comparator.comparing((Candidate c) -> c.village.code()).thenComparingInt(Candidate::round))
                .toList();
        Map<Estate, Zone> zones = new HashMap<>();
        for (Candidate candidate : chosen) {
            zones.put(candidate.estate, zone(zones.size() + 1, candidate));
        }
        return zones;
    }

    /** @param round 0 for the largest estate of a village, 1 for the next: villages take turns */
    private record Candidate(VillagePlan village, Estate estate, int round, double lot) {}

    private List<Candidate> candidates(List<VillagePlan> villages) {
        List<Candidate> candidates = new ArrayList<>();
        for (VillagePlan village : villages) {
            List<Estate> estates = village.estates().stream()
                    .filter(estate ->
                            estate.use() == Use.INDUSTRY && estate.cell().area() > ESTATE_MIN)
                    .sorted(Comparator.comparingDouble(
                            (Estate estate) -> -estate.cell().area()))
                    .toList();
            for (int i = 0; i < estates.size() && i < 3; i++) {
                candidates.add(new Candidate(village, estates.get(i), i, random.nextDouble()));
            }
        }
        return candidates;
    }

    private Zone zone(int id, Candidate candidate) {
        District.Village village = district.village(candidate.village.code());
        District.Town town = district.town(village.townCode());
        String renovation = random.nextDouble() < 0.55 ? "CCGZ" : random.nextDouble() < 0.6 ? "ZHZZ" : "FKFL";
        String status = random.nextDouble() < 0.2 ? "PLANNED" : random.nextDouble() < 0.55 ? "UNDER_WAY" : "COMPLETED";
        MultiPolygon outline = Outline.of(candidate.estate, STRIP_METRES, frame);
        Acreage acreage = frame.acreage(outline);
        LocalDate started = started(status);
        int occupants = 6 + random.nextInt(60);
        BigDecimal floorArea = floorArea(acreage);
        LocalDate due = started.plusMonths(24 + random.nextInt(30));
        return new Zone(
                id,
                "NHCG-%03d".formatted(id),
                name(town, village, candidate.round),
                nameEn(town, village, candidate.round),
                town.code(),
                village.code(),
                renovation,
                status,
                occupants,
                floorArea,
                target(acreage),
                acreage,
                started,
                due,
                status.equals("COMPLETED") ? due.minusDays(id * 37L % DAYS_EARLY_MAX) : null,
                null,
                true,
                outline,
                0);
    }

    private BigDecimal floorArea(Acreage acreage) {
        double squareMetres = acreage.squareMetres().doubleValue() * FLOORS * (0.7 + 0.6 * random.nextDouble());
        return BigDecimal.valueOf(Math.round(squareMetres));
    }

    /** Nine tenths of the zone, in whole mu: roads are not counted. */
    private static BigDecimal target(Acreage acreage) {
        return BigDecimal.valueOf(
                Math.floor(Mu.ofSquareMetres(acreage.squareMetres()).value().doubleValue() * 0.9));
    }

    private static String name(District.Town town, District.Village village, int round) {
        String[] which = {"", "二期", "三期"};
        return town.shortName() + village.shortName() + "村级工业园改造片区" + which[round];
    }

    private static String nameEn(District.Town town, District.Village village, int round) {
        String[] which = {"", ", phase 2", ", phase 3"};
        return "%s village industrial park, %s%s".formatted(village.shortNameEn(), town.nameEn(), which[round]);
    }

    private LocalDate started(String status) {
        return switch (status) {
            case "COMPLETED" -> LocalDate.of(2019, 10, 1).plusDays(random.nextInt(600));
            case "UNDER_WAY" -> LocalDate.of(2021, 3, 1).plusDays(random.nextInt(1_000));
            default -> LocalDate.of(2025, 11, 1).plusDays(random.nextInt(300));
        };
    }
}
