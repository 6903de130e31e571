package org.qianmo.demo.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;

/**
 * Gives each estate of a village its use: houses around the hearts of the village, industry around the houses, farmland
 * beyond, woods on the hills.
 */
final class UsePlan {

    /** Houses stand in quarters of this size; the rest of their estate is schools, parks, shops and gardens. */
    private static final double QUARTER_SQUARE_METRES = 42_000;

    private static final double LANE_METRES = 8;

    private final Countryside countryside;
    private final double homesteadShare;
    private final SplittableRandom random;
    private final Noise ponds;
    private final Noise crops;

    /**
     * @param homesteadShare part of the quarters in villages that is cut into homesteads: a few for a small district
     * @param seed the same for all villages, because a landscape does not end at a border
     */
    UsePlan(Countryside countryside, double homesteadShare, long seed, SplittableRandom random) {
        this.countryside = countryside;
        this.homesteadShare = homesteadShare;
        this.random = random;
        this.ponds = new Noise(seed + 1, 2_100);
        this.crops = new Noise(seed + 2, 1_500);
    }

    /** @param cells nearest to the hearts of the village first */
    List<Estate> estates(List<Cell> cells) {
        double total = cells.stream().mapToDouble(Cell::area).sum();
        double before = 0;
        List<Estate> estates = new ArrayList<>();
        for (Cell cell : cells) {
            double rank = (before + cell.area() / 2) / total;
            before += cell.area();
            Use use = use(cell, rank);
            if (use == Use.HOMESTEAD) {
                addQuarters(cell, rank, estates);
            } else {
                estates.add(new Estate(use, cell, rank));
            }
        }
        return estates;
    }

    private Use use(Cell cell, double rank) {
        if (isOnHill(cell.middle()) && rank > 0.06) {
            return Use.WOODLAND;
        }
        if (rank < countryside.built()) {
            return built(rank / countryside.built());
        }
        return random.nextDouble() < 0.05 ? Use.INDUSTRY : farmland(cell.middle());
    }

    private boolean isOnHill(Coordinate middle) {
        double ragged = 0.7 + 0.6 * crops.at(middle.x, middle.y);
        return countryside.hills().stream()
                .anyMatch(hill -> hill.top().distance(middle) < ragged * hill.radiusMetres());
    }

    private Use built(double depth) {
        double roll = random.nextDouble();
        if (depth > 1 - countryside.industry()) {
            return roll < 0.9 ? Use.INDUSTRY : roll < 0.95 ? Use.COMMERCE : Use.IDLE;
        }
        if (roll < 0.2) {
            return roll < 0.07 ? Use.SERVICES : roll < 0.12 ? Use.PARK : Use.COMMERCE;
        }
        return random.nextDouble() < countryside.urban() ? Use.URBAN : Use.HOMESTEAD;
    }

    private Use farmland(Coordinate middle) {
        if (ponds.at(middle.x, middle.y) < 0.18 + 0.64 * countryside.ponds()) {
            return Use.POND;
        }
        double crop = crops.at(middle.x, middle.y);
        if (crop < 0.42) {
            return Use.PADDY;
        }
        return crop < 0.6 ? Use.ORCHARD : crop < 0.8 ? Use.DRY : Use.WOODLAND;
    }

    private void addQuarters(Cell cell, double rank, List<Estate> estates) {
        for (Cell quarter : new Cuts(random).halve(cell, QUARTER_SQUARE_METRES, LANE_METRES, 0.06)) {
            Use use = random.nextDouble() < homesteadShare ? Use.HOMESTEAD : amongHouses();
            estates.add(new Estate(use, quarter, rank));
        }
    }

    private Use amongHouses() {
        double roll = random.nextDouble();
        if (roll < 0.24) {
            return roll < 0.08 ? Use.SERVICES : roll < 0.16 ? Use.PARK : Use.COMMERCE;
        }
        return roll < 0.82 ? Use.HAMLET : roll < 0.87 ? Use.IDLE : roll < 0.95 ? Use.ORCHARD : Use.DRY;
    }
}
