package org.qianmo.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.control.ControlLine;
import org.qianmo.demo.layout.Estate;
import org.qianmo.demo.layout.Frame;
import org.qianmo.demo.layout.Outline;
import org.qianmo.demo.layout.Seeds;
import org.qianmo.demo.layout.Use;
import org.qianmo.demo.layout.VillagePlan;

/**
 * Invented control lines, village by village and along its roads: most of the fields are permanent basic farmland, the woods
 * are under the ecological red line, and what is built lies within the urban development boundary. No ground is under two.
 */
final class ControlLinePlan {

    /** The widest lane between two estates of a kind that are drawn as one. */
    private static final double JOINED_METRES = 30;

    /** Of the cultivated land this share is kept for good: 24.66 of 27.86 万亩 for Foshan until 2035. */
    private static final double FARMLAND_SHARE = 0.885;

    /** Smaller patches are not drawn on a plan of a whole town. */
    private static final double PATCH_SQUARE_METRES_MIN = 30_000;

    private final District district;
    private final DemoSettings settings;
    private final Frame frame;

    ControlLinePlan(District district, DemoSettings settings, Frame frame) {
        this.district = district;
        this.settings = settings;
        this.frame = frame;
    }

    /** Ids run from 1 in the order of villages and kinds. */
    List<ControlLine> lines(DistrictPlan plan) {
        List<List<ControlLine>> byVillage =
                plan.villages().parallelStream().map(this::lines).toList();
        List<ControlLine> all = new ArrayList<>();
        byVillage.forEach(lines -> lines.forEach(line -> all.add(numbered(line, all.size() + 1))));
        return all;
    }

    private List<ControlLine> lines(VillagePlan village) {
        SplittableRandom random = new SplittableRandom(Seeds.mix(settings.seed(), "control " + village.code()));
        Map<ControlLine.Kind, Predicate<Estate>> kinds = new EnumMap<>(ControlLine.Kind.class);
        kinds.put(ControlLine.Kind.YJJBNT, estate -> isField(estate.use()) && random.nextDouble() < FARMLAND_SHARE);
        kinds.put(ControlLine.Kind.STBHHX, estate -> estate.use() == Use.WOODLAND);
        kinds.put(ControlLine.Kind.CZKFBJ, estate -> isTown(estate.use()));
        List<ControlLine> lines = new ArrayList<>();
        kinds.forEach((kind, isUnder) -> {
            List<Estate> estates = village.estates().stream().filter(isUnder).toList();
            MultiPolygon ground = Outline.joined(estates, JOINED_METRES, PATCH_SQUARE_METRES_MIN, frame);
            if (!ground.isEmpty()) {
                lines.add(line(kind, district.village(village.code()), ground));
            }
        });
        return lines;
    }

    private static boolean isField(Use use) {
        return use == Use.PADDY || use == Use.DRY;
    }

    /** Old villages may stay outside. */
    private static boolean isTown(Use use) {
        return use.isBuilt() && use != Use.HAMLET;
    }

    private ControlLine line(ControlLine.Kind kind, District.Village village, MultiPolygon ground) {
        District.Town town = district.town(village.townCode());
        return new ControlLine(
                0,
                kind,
                town.shortName() + village.shortName() + kind.nameZh() + "（虚构）",
                kind.nameEn() + ", " + village.shortNameEn() + ", " + town.nameEn() + " (synthetic)",
                town.code(),
                village.code(),
                true,
                ground);
    }

    private static ControlLine numbered(ControlLine line, long id) {
        return new ControlLine(
                id,
                line.kind(),
                line.name(),
                line.nameEn(),
                line.townCode(),
                line.villageCode(),
                line.synthetic(),
                line.ground());
    }
}
