package org.qianmo.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.qianmo.demo.layout.Bend;
import org.qianmo.demo.layout.Countryside;
import org.qianmo.demo.layout.Frame;
import org.qianmo.demo.layout.Seeds;
import org.qianmo.demo.layout.TownPlan;
import org.qianmo.demo.layout.VillagePlan;

/**
 * The land of the district before it is surveyed, and how many parcels each village is to have.
 *
 * @param villages in the order of their codes
 * @param parcels one number for each village; they sum to the size of the district
 * @param scale how large lots are, see {@link org.qianmo.demo.layout.Use}
 */
record DistrictPlan(List<VillagePlan> villages, int[] parcels, double scale) {

    static DistrictPlan of(District district, DemoSettings settings, int size, Frame frame) {
        TownPlan plan = new TownPlan(settings.seed(), homesteadShare(size), frame);
        List<Countryside.Hill> hills = hills(settings, frame);
        List<VillagePlan> villages = district.towns().parallelStream()
                .map(town -> plan.villages(town.lonLat(),
                        district.villagesOf(town).stream().map(District.Village::code).toList(),
                        code -> countryside(settings, town.code(), district.village(code), hills)))
                .flatMap(List::stream).toList();
        double scale = scale(villages, size / coverage(size));
        return new DistrictPlan(villages, apportion(villages, scale, size), scale);
    }

    /** A small district shows a few houses in each village, a large one all of them. */
    private static double homesteadShare(int size) {
        return Math.max(0.03, Math.min(0.9, 0.04 + 0.3 * StrictMath.log10(size / 20_000.0)));
    }

    /** The part of the lots that is surveyed: around the hearts of the villages in a small district, all in a large one. */
    private static double coverage(int size) {
        return Math.max(0.86, Math.min(1.05, 1.05 - 0.1 * StrictMath.log10(size / 20_000.0)));
    }

    private static List<Countryside.Hill> hills(DemoSettings settings, Frame frame) {
        GeometryFactory world = new GeometryFactory();
        return settings.hills().stream().map(hill -> new Countryside.Hill(
                Bend.toBoard(frame.toPlane().apply(world.createPoint(new Coordinate(hill.lon(), hill.lat()))).getCoordinate()),
                hill.radiusMetres())).toList();
    }

    private static Countryside countryside(DemoSettings settings, String townCode, District.Village village,
            List<Countryside.Hill> hills) {
        DemoSettings.TownSettings town = settings.town(townCode);
        SplittableRandom random = new SplittableRandom(Seeds.mix(settings.seed(), "countryside " + village.code()));
        if (settings.industrialNames().stream().anyMatch(village.name()::contains)) {
            return new Countryside(0.85, 0.85, 0.8, town.ponds(), hills);
        }
        double rural = village.name().endsWith("村委会") ? 0.8 : 1;
        double built = Math.min(0.95, town.built() * rural * (0.75 + 0.5 * random.nextDouble()));
        double industry = town.industry() * (0.8 + 0.4 * random.nextDouble());
        return new Countryside(built, industry, town.urban() * rural, town.ponds(), hills);
    }

    /** Bisection: the larger the lots, the fewer. */
    private static double scale(List<VillagePlan> villages, double lots) {
        double small = 0.2;
        double large = 400;
        for (int step = 0; step < 60; step++) {
            double scale = Math.sqrt(small * large);
            double found = villages.stream().mapToDouble(village -> village.lots(scale)).sum();
            small = found > lots ? scale : small;
            large = found > lots ? large : scale;
        }
        return small;
    }

    /** Shares in proportion to the lots of a village; what is left goes to the largest remainders. */
    private static int[] apportion(List<VillagePlan> villages, double scale, int size) {
        double total = villages.stream().mapToDouble(village -> village.lots(scale)).sum();
        double[] shares = villages.stream().mapToDouble(village -> size * village.lots(scale) / total).toArray();
        int[] parcels = IntStream.range(0, shares.length).map(i -> (int) shares[i]).toArray();
        List<Integer> byRemainder = new ArrayList<>(IntStream.range(0, shares.length).boxed().toList());
        byRemainder.sort(Comparator.comparingDouble(i -> parcels[i] - shares[i]));
        int left = size - IntStream.of(parcels).sum();
        for (int i = 0; i < left; i++) {
            parcels[byRemainder.get(i)]++;
        }
        return parcels;
    }
}
