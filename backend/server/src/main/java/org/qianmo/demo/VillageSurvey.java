package org.qianmo.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.qianmo.demo.layout.Estate;
import org.qianmo.demo.layout.Frame;
import org.qianmo.demo.layout.Ground;
import org.qianmo.demo.layout.Lot;
import org.qianmo.demo.layout.LotPlan;
import org.qianmo.demo.layout.Seeds;
import org.qianmo.demo.layout.Survey;
import org.qianmo.demo.layout.VillagePlan;

/** Surveys a village, estate by estate, until it has the parcels that it is to have. */
final class VillageSurvey {

    /** A village that ran out of land is cut again into smaller lots, this often at most. */
    private static final int TRIES = 40;
    /** Fields are surveyed after houses of the same rank, by so much of the way to the edge of the village. */
    private static final double FIELDS_LATER = 0.04;

    /** Land that is to be renovated is surveyed workshop by workshop, with lots of a scale so much smaller. */
    private static final double DETAIL = 0.1;

    private final long seed;
    private final Frame frame;
    private final double squareMetresMin;

    VillageSurvey(long seed, Frame frame, double squareMetresMin) {
        this.seed = seed;
        this.frame = frame;
        this.squareMetresMin = squareMetresMin;
    }

    /** A surveyed estate: its grounds, block by block. */
    record SurveyedEstate(Estate estate, List<List<Ground>> blocks) {

        int size() {
            return blocks.stream().mapToInt(List::size).sum();
        }
    }

    /**
     * @param parcels how many are wanted: exactly so many come back
     * @param first estates that are surveyed before all others, and in more detail
     */
    List<SurveyedEstate> survey(VillagePlan village, int parcels, double scale, Set<Estate> first) {
        double tried = scale;
        for (int i = 0; i < TRIES; i++) {
            List<SurveyedEstate> surveyed = attempt(village, parcels, tried, first);
            int found = surveyed.stream().mapToInt(SurveyedEstate::size).sum();
            if (found == parcels) {
                return surveyed;
            }
            tried *= Math.max(0.4, 0.92 * found / parcels);
        }
        throw new IllegalStateException("village " + village.code() + " has no room for " + parcels + " parcels");
    }

    private List<SurveyedEstate> attempt(VillagePlan village, int parcels, double scale, Set<Estate> first) {
        SplittableRandom random = new SplittableRandom(Seeds.mix(seed, "lots " + village.code()));
        LotPlan lots = new LotPlan(scale, random);
        LotPlan detailed = new LotPlan(Math.min(scale, Math.max(1, DETAIL * scale)), random);
        Survey survey = new Survey(frame, squareMetresMin);
        List<SurveyedEstate> surveyed = new ArrayList<>();
        int left = parcels;
        for (Estate estate : inOrder(village.estates(), first)) {
            List<List<Ground>> blocks = new ArrayList<>();
            for (List<Lot> block : (first.contains(estate) ? detailed : lots).blocks(estate)) {
                List<Ground> grounds = survey.survey(block);
                List<Ground> taken = grounds.subList(0, Math.min(left, grounds.size()));
                left -= taken.size();
                if (!taken.isEmpty()) {
                    blocks.add(taken);
                }
                if (left == 0) {
                    break;
                }
            }
            surveyed.add(new SurveyedEstate(estate, blocks));
            if (left == 0) {
                break;
            }
        }
        return surveyed;
    }

    private static List<Estate> inOrder(List<Estate> estates, Set<Estate> first) {
        return estates.stream()
                .sorted(Comparator.comparing((Estate estate) -> !first.contains(estate))
                        .thenComparingDouble(
                                estate -> estate.rank() + (estate.use().isBuilt() ? 0 : FIELDS_LATER)))
                .toList();
    }
}
