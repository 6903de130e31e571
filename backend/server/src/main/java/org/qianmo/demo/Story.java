package org.qianmo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.qianmo.acreage.Category;
import org.qianmo.parcel.Stage;
import org.qianmo.zone.Zone;

/**
 * Tells how far consolidation has come on the land of a village: stages of parcels, and the accepted works behind them.
 */
final class Story {

    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 6);
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 10, 24);
    /** 50 mu: a block that is worth assembling. */
    private static final double BLOCK_SQUARE_METRES = 100_000 / 3.0;
    /** In one zone of so many, the second work takes in ground of the first once more. */
    private static final int OVERLAPPING = 8;

    private final SplittableRandom random;
    private final List<Chapter> chapters = new ArrayList<>();

    Story(SplittableRandom random) {
        this.random = random;
    }

    /** Ground that was accepted on a day. */
    record Chapter(Category category, LocalDate acceptedOn, Long zoneId, List<Draft> parcels) {}

    List<Chapter> chapters() {
        return chapters;
    }

    /** Land outside of zones stays as it is, mostly. */
    void tellOrdinary(Draft draft) {
        draft.stage = random.nextDouble() < 0.05 ? Stage.SURVEYED : Stage.EXISTING;
    }

    /**
     * Old workshops in the fields were cleared, the land reclaimed and accepted; what comes next is reclaimed, but not
     * accepted yet.
     */
    void tellReclaimed(List<Draft> all, int accepted) {
        List<Draft> fields = all.subList(0, Math.min(all.size(), accepted));
        fields.forEach(field -> field.stage = Stage.ACCEPTED);
        all.stream().skip(accepted).limit(2).forEach(field -> field.stage = Stage.RECLAIMED);
        LocalDate day = workday(FIRST_DAY.plusDays(random.nextInt(2_100)));
        chapters.add(new Chapter(Category.FKFL, day, null, List.copyOf(fields)));
    }

    void tellZone(Zone zone, List<Draft> parcels) {
        if (parcels.isEmpty()) {
            return;
        }
        int done = switch (zone.status()) {
            case "COMPLETED" -> parcels.size();
            case "UNDER_WAY" -> (int) Math.ceil(parcels.size() * (0.25 + 0.5 * random.nextDouble()));
            default -> 0;
        };
        for (int i = 0; i < parcels.size(); i++) {
            double ahead = done == 0 ? 1 : (i - done) / (double) Math.max(1, parcels.size() - done);
            tell(zone, parcels.get(i), i < done, ahead);
        }
        if (done > 0) {
            accept(zone, parcels.subList(0, done));
        }
    }

    /** @param ahead 0 for the next parcel to be done, 1 for the last */
    private void tell(Zone zone, Draft parcel, boolean done, double ahead) {
        boolean reclaims = zone.renovation().equals("FKFL");
        if (done) {
            parcel.stage = Stage.ACCEPTED;
        } else if (ahead < 0.2) {
            parcel.stage = !reclaims ? Stage.LEVELLED : random.nextBoolean() ? Stage.RECLAIMED : Stage.GREENED;
        } else if (ahead < 0.45) {
            parcel.stage = zone.renovation().equals("ZHZZ") ? Stage.AGREED : Stage.CLEARED;
        } else {
            parcel.stage = ahead < 0.75 ? Stage.AGREED : random.nextDouble() < 0.6 ? Stage.SURVEYED : Stage.EXISTING;
        }
        if (reclaims && (done || parcel.stage == Stage.RECLAIMED)) {
            parcel.landClass = random.nextDouble() < 0.4 ? "0101" : random.nextDouble() < 0.5 ? "0103" : "0301";
        } else if (reclaims && parcel.stage == Stage.GREENED) {
            parcel.landClass = "0810";
        }
    }

    private void accept(Zone zone, List<Draft> done) {
        int works = Math.min(done.size(), 1 + random.nextInt(4));
        LocalDate day = earliest(zone.startedOn().plusDays(120));
        long span = Math.max(works, LAST_DAY.toEpochDay() - day.toEpochDay());
        for (int i = 0; i < works; i++) {
            int from = i * done.size() / works;
            if (i == 1 && zone.id() % OVERLAPPING == 0) {
                from = from / 2;
            }
            List<Draft> ground = done.subList(from, (i + 1) * done.size() / works);
            LocalDate accepted =
                    workday(day.plusDays(span * i / works + random.nextInt((int) Math.max(1, span / works))));
            if (zone.renovation().equals("CCGZ") && random.nextDouble() < 0.45) {
                chapters.add(new Chapter(Category.CCZL, workday(earliest(accepted.minusDays(100))), zone.id(), ground));
            }
            chapters.add(new Chapter(Category.valueOf(zone.renovation()), accepted, zone.id(), ground));
        }
        if (zone.status().equals("COMPLETED")
                && zone.renovation().equals("CCGZ")
                && squareMetres(done) > BLOCK_SQUARE_METRES) {
            chapters.add(new Chapter(Category.ZBLP, LAST_DAY.minusDays(random.nextInt(300)), zone.id(), done));
        }
    }

    private static double squareMetres(List<Draft> parcels) {
        return parcels.stream()
                .mapToDouble(parcel -> parcel.ground.planeSquareMetres())
                .sum();
    }

    private static LocalDate earliest(LocalDate day) {
        return day.isBefore(FIRST_DAY) ? FIRST_DAY : day;
    }

    /** Nobody signs on a Sunday, nor after the story ends. */
    private static LocalDate workday(LocalDate day) {
        LocalDate within = day.isAfter(LAST_DAY) ? LAST_DAY : day;
        return switch (within.getDayOfWeek()) {
            case SATURDAY -> within.minusDays(1);
            case SUNDAY -> within.minusDays(2);
            default -> within;
        };
    }
}
