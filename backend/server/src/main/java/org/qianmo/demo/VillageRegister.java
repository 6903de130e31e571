package org.qianmo.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.NewWork;
import org.qianmo.demo.layout.Estate;
import org.qianmo.demo.layout.Frame;
import org.qianmo.demo.layout.Ground;
import org.qianmo.demo.layout.Seeds;
import org.qianmo.demo.layout.Use;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.parcel.NewParcel;
import org.qianmo.parcel.Ownership;
import org.qianmo.parcel.ParcelFacts;
import org.qianmo.zone.Zone;

/** Enters the surveyed land of a village into the register: codes, rights, stages, accepted works. */
final class VillageRegister {

    private static final Set<Use> FIELDS = Set.of(Use.PADDY, Use.DRY, Use.ORCHARD);
    /** Part of the villages where reclaimed land lies among the fields. */
    private static final double RECLAIMING = 0.42;

    private static final int RECLAIMED_MAX = 6;

    /** What stood in the fields: workshops, and pits where clay was dug. One draw each. */
    private static final List<String> BEFORE = List.of("0601", "0601", "0601", "0602");

    private final DemoSettings settings;
    private final Frame frame;
    private final Map<Estate, Zone> zones;

    VillageRegister(DemoSettings settings, Frame frame, Map<Estate, Zone> zones) {
        this.settings = settings;
        this.frame = frame;
        this.zones = zones;
    }

    /** @param firstId of the village's parcels; the others follow */
    VillageLand enter(
            District.Town town, District.Village village, List<VillageSurvey.SurveyedEstate> estates, long firstId) {
        SplittableRandom random = new SplittableRandom(Seeds.mix(settings.seed(), "register " + village.code()));
        Story story = new Story(random);
        List<Draft> drafts = drafts(estates, story, random);
        Rights rights = new Rights(settings, town, village, random);
        ParcelCodes codes = new ParcelCodes(village.code());
        Map<Draft, NewParcel> parcels = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            ParcelFacts facts = facts(draft, town, village, rights, codes);
            MultiPolygon shape = draft.ground.lonLat();
            parcels.put(draft, new NewParcel(firstId + parcels.size(), facts, shape, frame.acreage(shape)));
        }
        return new VillageLand(
                List.copyOf(parcels.values()),
                story.chapters().stream()
                        .map(chapter -> work(chapter, town, village, parcels))
                        .toList());
    }

    private List<Draft> drafts(List<VillageSurvey.SurveyedEstate> estates, Story story, SplittableRandom random) {
        List<Draft> all = new ArrayList<>();
        boolean reclaiming = random.nextDouble() < RECLAIMING;
        for (VillageSurvey.SurveyedEstate estate : estates) {
            Zone zone = zones.get(estate.estate());
            List<Draft> drafts = new ArrayList<>();
            for (List<Ground> block : estate.blocks()) {
                block.forEach(ground ->
                        drafts.add(new Draft(ground, estate.estate().use(), zone == null ? null : zone.id())));
            }
            drafts.forEach(story::tellOrdinary);
            if (zone != null) {
                story.tellZone(zone, drafts);
            } else if (reclaiming && FIELDS.contains(estate.estate().use()) && !drafts.isEmpty()) {
                story.tellReclaimed(drafts, 1 + random.nextInt(RECLAIMED_MAX));
                reclaiming = false;
            }
            all.addAll(drafts);
        }
        return all;
    }

    private static ParcelFacts facts(
            Draft draft, District.Town town, District.Village village, Rights rights, ParcelCodes codes) {
        Ownership ownership = draft.zoneId == null ? rights.ownership(draft.use) : Ownership.COLLECTIVE;
        String holder = rights.holder(draft.use, ownership);
        return new ParcelFacts(
                codes.next(ownership, draft.landClass),
                draft.landClass,
                ownership,
                holder,
                draft.stage,
                town.code(),
                village.code(),
                draft.zoneId,
                null,
                true);
    }

    /** Its id and document number are given when the works of all villages are known. */
    private DemoWork work(
            Story.Chapter chapter, District.Town town, District.Village village, Map<Draft, NewParcel> parcels) {
        MultiPolygon ground = union(chapter.parcels());
        NewWork work = new NewWork(
                0,
                chapter.category(),
                "",
                chapter.acceptedOn(),
                town.code(),
                village.code(),
                chapter.zoneId(),
                true,
                ground);
        boolean reclaimed = chapter.category() == Category.FKFL;
        return new DemoWork(
                work,
                frame.acreage(ground),
                reclaimed ? acreage(chapter, "01") : Acreage.ZERO,
                reclaimed ? acreage(chapter, "0101") : Acreage.ZERO,
                DemoWork.yieldsVoucher(work) ? reclaimed(chapter, parcels) : List.of());
    }

    /** By numbers of its own, so that nothing else of the village depends on what it was. */
    private List<Reclaimed> reclaimed(Story.Chapter chapter, Map<Draft, NewParcel> parcels) {
        List<NewParcel> now = chapter.parcels().stream().map(parcels::get).toList();
        SplittableRandom random = new SplittableRandom(
                Seeds.mix(settings.seed(), "before " + now.get(0).facts().villageCode()));
        return now.stream()
                .map(parcel -> new Reclaimed(parcel, BEFORE.get(random.nextInt(BEFORE.size()))))
                .toList();
    }

    private Acreage acreage(Story.Chapter chapter, String landClass) {
        List<Draft> parcels = chapter.parcels().stream()
                .filter(draft -> draft.landClass.startsWith(landClass))
                .toList();
        return parcels.isEmpty() ? Acreage.ZERO : frame.acreage(union(parcels));
    }

    /** Parcels are a coverage, node by node, so that their union has no new node. */
    private MultiPolygon union(List<Draft> parcels) {
        List<Polygon> polygons = new ArrayList<>();
        for (Draft draft : parcels) {
            MultiPolygon shape = draft.ground.lonLat();
            for (int i = 0; i < shape.getNumGeometries(); i++) {
                polygons.add((Polygon) shape.getGeometryN(i));
            }
        }
        Geometry union = CoverageUnion.union(polygons.toArray(Polygon[]::new));
        return union instanceof MultiPolygon many
                ? many
                : frame.factory().createMultiPolygon(new Polygon[] {(Polygon) union});
    }
}
