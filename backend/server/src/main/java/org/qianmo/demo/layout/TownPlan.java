package org.qianmo.demo.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;

/** Draws the villages of one town and their estates. */
public final class TownPlan {

    private final long seed;
    private final double homesteadShare;
    private final Frame frame;

    /** @param homesteadShare see {@link UsePlan} */
    public TownPlan(long seed, double homesteadShare, Frame frame) {
        this.seed = seed;
        this.homesteadShare = homesteadShare;
        this.frame = frame;
    }

    /**
     * @param townLonLat polygon or multipolygon, EPSG:4490
     * @param villageCodes of the town, in order
     * @param countryside of a village by its code
     */
    public List<VillagePlan> villages(
            Geometry townLonLat, List<String> villageCodes, Function<String, Countryside> countryside) {
        TownBoard board = new TownBoard(townLonLat, frame);
        SplittableRandom random = new SplittableRandom(Seeds.mix(seed, villageCodes.get(0)));
        List<MultiPolygon> territories = Territories.of(board.outline(), villageCodes.size(), random);
        List<VillagePlan> plans = new ArrayList<>();
        for (int i = 0; i < territories.size(); i++) {
            String code = villageCodes.get(i);
            List<Estate> estates = estates(code, territories.get(i), countryside.apply(code));
            plans.add(new VillagePlan(code, board.toLonLat(territories.get(i)), estates));
        }
        return plans;
    }

    private List<Estate> estates(String code, MultiPolygon territory, Countryside countryside) {
        SplittableRandom random = new SplittableRandom(Seeds.mix(seed, code));
        List<Cell> cells = new EstatePlan(random).cells(territory);
        List<Cell> ordered = EstatePlan.byDistance(cells, hearts(territory, cells, random), new Noise(seed, 900));
        return new UsePlan(countryside, homesteadShare, seed, random).estates(ordered);
    }

    /** The middle of the village, and in a large one a hamlet or two. */
    private static List<Coordinate> hearts(Geometry territory, List<Cell> cells, SplittableRandom random) {
        List<Coordinate> hearts = new ArrayList<>();
        hearts.add(territory.getInteriorPoint().getCoordinate());
        for (int i = 16; i < cells.size(); i += 18) {
            hearts.add(cells.get(random.nextInt(cells.size())).middle());
        }
        return hearts;
    }
}
