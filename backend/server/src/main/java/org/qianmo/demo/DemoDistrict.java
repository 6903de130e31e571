package org.qianmo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntToLongFunction;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.qianmo.control.ControlLine;
import org.qianmo.demo.layout.Estate;
import org.qianmo.demo.layout.Frame;
import org.qianmo.demo.layout.VillagePlan;
import org.qianmo.district.AdminUnit;
import org.qianmo.district.UnitLevel;
import org.qianmo.parcel.NewParcel;
import org.qianmo.unit.ConsolidationUnit;
import org.qianmo.voucher.Holder;
import org.qianmo.zone.PilotSite;
import org.qianmo.zone.Zone;

/**
 * A district like Nanhai, of any size: real towns filled with invented land. A function of its settings and its size, digit
 * for digit; nothing depends on the clock or on the number of processors.
 *
 * <p>Parcels of a large district are made village by village each time they are asked for, so that memory does not grow with
 * their number. Not for several threads at once; it uses several itself.
 */
public final class DemoDistrict {

    private static final String DISTRICT_CODE = "440605";
    /** Square metres; homesteads below 200 m² are for districts in which houses stand one by one. */
    private static final double LOT_MIN = 200;

    private static final double LOT_MIN_LARGE = 80;
    private static final int LARGE = 100_000;
    /** A district up to this size is made once and kept; a larger one is made again each time, for it would fill the heap. */
    private static final int KEPT_MAX = 50_000;

    private final District district;
    private final DemoSettings settings;
    private final Frame frame;
    private final int size;
    private final DistrictPlan plan;
    private final Map<Estate, Zone> zones;
    private List<VillageLand> kept;

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
            units.add(new AdminUnit(
                    town.code(),
                    UnitLevel.TOWN,
                    DISTRICT_CODE,
                    town.name(),
                    town.nameEn(),
                    many(town.lonLat()),
                    false));
        }
        for (VillagePlan village : plan.villages()) {
            District.Village named = district.village(village.code());
            units.add(new AdminUnit(
                    named.code(),
                    UnitLevel.VILLAGE,
                    named.townCode(),
                    named.name(),
                    named.nameEn(),
                    village.territoryLonLat(),
                    true));
        }
        return units;
    }

    private MultiPolygon many(Geometry outline) {
        return outline instanceof MultiPolygon many
                ? many
                : frame.factory().createMultiPolygon(new Polygon[] {(Polygon) outline});
    }

    /** Renovation zones by id, which runs from 1. */
    public List<Zone> zones() {
        return zones.values().stream()
                .sorted(Comparator.comparingLong(Zone::id))
                .toList();
    }

    public List<PilotSite> pilotSites() {
        return PilotPlan.sites(district, settings, plan, frame);
    }

    /** Areas, units, projects and key areas, without ids. */
    public List<ConsolidationUnit> consolidationUnits(LocalDate baseline) {
        List<AdminUnit> villages = units().stream()
                .filter(unit -> unit.level() == UnitLevel.VILLAGE)
                .toList();
        return UnitPlan.of(zones(), villages, frame::acreage, baseline);
    }

    /** The three control lines, village by village. */
    public List<ControlLine> controlLines() {
        return new ControlLinePlan(district, settings, frame).lines(plan);
    }

    /**
     * The parcels as they are now, as often as they are asked for and always the same, with ids from {@code firstId} on.
     *
     * @param afterVillage hears the number of parcels made so far
     */
    public Iterable<NewParcel> parcels(long firstId, IntConsumer afterVillage) {
        return () -> parcelIterator(firstId, VillageLand::parcels, afterVillage);
    }

    /** As {@link #parcels}, before any of the {@link DemoWork#reclaimed} ones was reclaimed. */
    public Iterable<NewParcel> surveyed(long firstId, IntConsumer afterVillage) {
        return () -> parcelIterator(firstId, VillageLand::surveyed, afterVillage);
    }

    private Iterator<NewParcel> parcelIterator(
            long firstId, Function<VillageLand, List<NewParcel>> land, IntConsumer afterVillage) {
        Iterator<VillageLand> villages = villages();
        return new Iterator<>() {
            private Iterator<NewParcel> village = List.<NewParcel>of().iterator();
            private int made;

            @Override
            public boolean hasNext() {
                while (!village.hasNext() && villages.hasNext()) {
                    List<NewParcel> parcels = land.apply(villages.next());
                    made += parcels.size();
                    afterVillage.accept(made);
                    village = parcels.iterator();
                }
                return village.hasNext();
            }

            @Override
            public NewParcel next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                NewParcel parcel = village.next();
                return new NewParcel(firstId - 1 + parcel.id(), parcel.facts(), parcel.shape(), parcel.officialArea());
            }
        };
    }

    /** In the order of their codes; parcels are numbered from 1 through all of them. */
    private Iterator<VillageLand> villages() {
        if (kept != null) {
            return kept.iterator();
        }
        long[] first = new long[plan.villages().size()];
        for (int i = 0; i < first.length; i++) {
            first[i] = i == 0 ? 1 : first[i - 1] + plan.parcels()[i - 1];
        }
        Iterator<VillageLand> made = new Ahead<>(first.length, i -> village(i, first[i]));
        if (size > KEPT_MAX) {
            return made;
        }
        List<VillageLand> all = new ArrayList<>();
        made.forEachRemaining(all::add);
        kept = all;
        return all.iterator();
    }

    private VillageLand village(int i, long firstId) {
        VillagePlan village = plan.villages().get(i);
        VillageSurvey survey = new VillageSurvey(settings.seed(), frame, size > LARGE ? LOT_MIN_LARGE : LOT_MIN);
        List<VillageSurvey.SurveyedEstate> estates =
                survey.survey(village, plan.parcels()[i], plan.scale(), zones.keySet());
        District.Village named = district.village(village.code());
        return new VillageRegister(settings, frame, zones)
                .enter(district.town(named.townCode()), named, estates, firstId);
    }

    /**
     * Accepted works in the order of their days, numbered year by year. Makes all land once more.
     *
     * @param reserveIds takes a count and gives the first of so many ids
     */
    public List<DemoWork> works(IntToLongFunction reserveIds) {
        List<DemoWork> works = new ArrayList<>();
        villages().forEachRemaining(village -> works.addAll(village.works()));
        works.sort(Comparator.comparing((DemoWork work) -> work.work().acceptedOn())
                .thenComparing(work -> work.work().villageCode())
                .thenComparing(work -> work.work().category()));
        long firstId = reserveIds.applyAsLong(works.size());
        Map<Integer, Integer> lastOfYear = new HashMap<>();
        for (int i = 0; i < works.size(); i++) {
            int year = works.get(i).work().acceptedOn().getYear();
            int number = lastOfYear.merge(year, 1, Integer::sum);
            works.set(i, works.get(i).numbered(firstId + i, "南整验〔%d〕%03d号".formatted(year, number)));
        }
        return works;
    }

    /**
     * Vouchers and their holders.
     *
     * @param firstId of the vouchers, and of the holders besides the district's pool; above that of the pool
     */
    public Vouchers vouchers(List<DemoWork> works, long firstId) {
        Holders holders = new Holders(firstId);
        List<DemoVoucher> vouchers = new VoucherPlan(district, holders, settings.seed(), firstId).vouchers(works);
        return new Vouchers(holders.all(), vouchers);
    }

    /** @param holders with the district's pool */
    public record Vouchers(List<Holder> holders, List<DemoVoucher> vouchers) {}
}
