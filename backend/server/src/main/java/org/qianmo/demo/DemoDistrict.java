package org.qianmo.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.qianmo.demo.layout.Estate;
import org.qianmo.demo.layout.Frame;
import org.qianmo.demo.layout.VillagePlan;
import org.qianmo.district.AdminUnit;
import org.qianmo.district.UnitLevel;
import org.qianmo.parcel.NewParcel;
import org.qianmo.zone.PilotSite;
import org.qianmo.zone.Zone;

/**
 * A district like Nanhai, of any size: real towns filled with invented land. A function of its settings and its size, digit
 * for digit; nothing depends on the clock or on the number of processors.
 *
 * <p>Parcels are made village by village each time they are asked for, so that memory does not grow with their number.
 */
public final class DemoDistrict {

    private static final String DISTRICT_CODE = "440605";
    /** Homesteads below 200 m² are for districts in which houses stand one by one. */
    private static final int LARGE = 100_000;

    private final District district;
    private final DemoSettings settings;
    private final Frame frame;
    private final int size;
    private final DistrictPlan plan;
    private final Map<Estate, Zone> zones;

    private DemoDistrict(District district, DemoSettings settings, Frame frame, int size) {
        this.district = district;
        this.settings = settings;
        this.frame = frame;
        this.size = size;
        this.plan = DistrictPlan.of(district, settings, size, frame);
        this.zones = new ZonePlan(district, settings, frame).zones(plan, size);
    }

    /**
     * @param size how many parcels, at least 1
     * @param frame between EPSG:4490 and EPSG:4547
     */
    public static DemoDistrict of(int size, Frame frame) {
        DemoSettings settings = DistrictFiles.settings();
        return new DemoDistrict(DistrictFiles.district(settings), settings, frame, size);
    }

    /** The district, its real towns, and villages with invented outlines. */
    public List<AdminUnit> units() {
        List<AdminUnit> units = new ArrayList<>();
        units.add(new AdminUnit(DISTRICT_CODE, UnitLevel.DISTRICT, null, "南海区", "Nanhai District", null, false));
        for (District.Town town : district.towns()) {
            units.add(new AdminUnit(town.code(), UnitLevel.TOWN, DISTRICT_CODE, town.name(), town.nameEn(), many(town.lonLat()), false));
        }
        for (VillagePlan village : plan.villages()) {
            District.Village named = district.village(village.code());
            units.add(new AdminUnit(named.code(), UnitLevel.VILLAGE, named.townCode(), named.name(), named.nameEn(),
                    village.territoryLonLat(), true));
        }
        return units;
    }

    private MultiPolygon many(Geometry outline) {
        return outline instanceof MultiPolygon many ? many : frame.factory().createMultiPolygon(new Polygon[] {(Polygon) outline});
    }

    /** Renovation zones by id, which runs from 1. */
    public List<Zone> zones() {
        return zones.values().stream().sorted(Comparator.comparingLong(Zone::id)).toList();
    }

    public List<PilotSite> pilotSites() {
        return PilotPlan.sites(district, settings, plan, frame);
    }

    /**
     * The parcels, as often as they are asked for, with ids from {@code firstId} on.
     *
     * @param afterVillage hears the number of parcels made so far
     */
    public Iterable<NewParcel> parcels(long firstId, Consumer<Integer> afterVillage) {
        return () -> parcelIterator(firstId, afterVillage);
    }

    private Iterator<NewParcel> parcelIterator(long firstId, Consumer<Integer> afterVillage) {
        Ahead<VillageLand> villages = villages(firstId);
        return new Iterator<>() {
            private Iterator<NewParcel> village = List.<NewParcel>of().iterator();
            private int made;

            @Override
            public boolean hasNext() {
                while (!village.hasNext() && villages.hasNext()) {
                    List<NewParcel> parcels = villages.next().parcels();
                    made += parcels.size();
                    afterVillage.accept(made);
                    village = parcels.iterator();
                }
                return village.hasNext();
            }

            @Override
            public NewParcel next() {
                hasNext();
                return village.next();
            }
        };
    }

    private Ahead<VillageLand> villages(long firstId) {
        long[] first = new long[plan.villages().size()];
        for (int i = 0; i < first.length; i++) {
            first[i] = i == 0 ? firstId : first[i - 1] + plan.parcels()[i - 1];
        }
        return new Ahead<>(first.length, i -> village(i, first[i]));
    }

    private VillageLand village(int i, long firstId) {
        VillagePlan village = plan.villages().get(i);
        Set<Estate> first = zones.keySet();
        VillageSurvey survey = new VillageSurvey(settings.seed(), frame, size > LARGE ? 80 : 200);
        List<VillageSurvey.SurveyedEstate> estates = survey.survey(village, plan.parcels()[i], plan.scale(), first);
        District.Village named = district.village(village.code());
        return new VillageRegister(settings, frame, zones).enter(district.town(named.townCode()), named, estates, firstId);
    }

    /** Accepted works in the order of their days, numbered year by year. Makes all land once more. */
    public List<DemoWork> works() {
        List<DemoWork> works = new ArrayList<>();
        villages(1).forEachRemaining(village -> works.addAll(village.works()));
        works.sort(Comparator.comparing(DemoWork::acceptedOn).thenComparing(DemoWork::villageCode).thenComparing(DemoWork::category));
        Map<Integer, Integer> last = new TreeMap<>();
        works.replaceAll(work -> {
            int year = work.acceptedOn().getYear();
            return work.numbered("南整验〔%d〕%03d号".formatted(year, last.merge(year, 1, Integer::sum)));
        });
        return works;
    }

    /** @param works as {@link #works} gave them */
    public List<DemoVoucher> vouchers(List<DemoWork> works) {
        return new VoucherPlan(district, settings.seed()).vouchers(works);
    }
}
