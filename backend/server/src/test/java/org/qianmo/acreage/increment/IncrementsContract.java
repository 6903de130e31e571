package org.qianmo.acreage.increment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.GridGround;
import org.qianmo.acreage.GridGround.Cells;
import org.qianmo.acreage.NewWork;
import org.qianmo.acreage.figure.FigureCheck;
import org.qianmo.http.Problem;
import org.qianmo.testing.RunningApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What works count for as they are accepted and revoked, beside a model that keeps for each cell who holds it. */
abstract class IncrementsContract extends RunningApplication {

    /** m²: an increment is rounded to 0.01, and the survey's procedure rounds positions. */
    private static final double NOISE_PER_INCREMENT = 0.02;

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final LocalDate LATER = LocalDate.of(2024, 9, 1);

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private FigureCheck check;

    private BigDecimal counted(long work) {
        return jdbc.queryForObject(
                "select sum(square_metres) from acreage_increment where work_id = ?", BigDecimal.class, work);
    }

    private List<String> kinds(long work) {
        return jdbc.queryForList(
                "select kind || ' ' || cast(effective_on as varchar) from acreage_increment where work_id = ? order by id",
                String.class,
                work);
    }

    private static String code(Throwable problem) {
        return ((Problem) problem).body().code();
    }

    @Test
    void groundOfARevokedWorkGoesToLaterWorksInOrderOfBooking() {
        GridGround ground = new GridGround(application);
        long first = ground.accept(ground.work(Category.FKFL, new Cells(0, 0, 6, 1), DAY));
        long second = ground.accept(ground.work(Category.FKFL, new Cells(3, 0, 6, 1), DAY.minusDays(9)));
        long third = ground.accept(ground.work(Category.FKFL, new Cells(2, 0, 10, 1), LATER.plusDays(5)));
        long elsewhere = ground.accept(ground.work(Category.CCGZ, new Cells(0, 0, 12, 1), DAY));
        double cell = ground.cellSquareMetres();
        assertThat(List.of(counted(first), counted(second), counted(third)))
                .usingElementComparator(near(NOISE_PER_INCREMENT))
                .containsExactly(cells(6, cell), cells(3, cell), cells(3, cell));

        ground.revoke(LATER, first);

        assertThat(counted(first)).isEqualByComparingTo("0");
        assertThat(counted(second).doubleValue()).isCloseTo(6 * cell, within(2 * NOISE_PER_INCREMENT));
        assertThat(counted(third).doubleValue()).isCloseTo(4 * cell, within(2 * NOISE_PER_INCREMENT));
        assertThat(counted(elsewhere).doubleValue()).isCloseTo(12 * cell, within(NOISE_PER_INCREMENT));
        assertThat(kinds(first)).containsExactly("ACCEPT 2024-03-01", "REVOKE 2024-09-01");
        assertThat(kinds(second)).containsExactly("ACCEPT 2024-02-21", "RESTORE 2024-09-01");
        assertThat(kinds(third))
                .as("not before its own day")
                .containsExactly("ACCEPT 2024-09-06", "RESTORE 2024-09-06");
    }

    private static BigDecimal cells(int count, double squareMetres) {
        return BigDecimal.valueOf(count * squareMetres);
    }

    private static Comparator<BigDecimal> near(double tolerance) {
        return (a, b) -> Math.abs(a.subtract(b).doubleValue()) <= tolerance ? 0 : a.compareTo(b);
    }

    @Test
    void newWorkCountsGroundThatWasGivenUp() {
        GridGround ground = new GridGround(application);
        long first = ground.accept(ground.work(Category.ZHZZ, new Cells(0, 0, 4, 4), DAY));
        ground.revoke(LATER, first);

        long again = ground.accept(ground.work(Category.ZHZZ, new Cells(0, 0, 4, 4), LATER));

        assertThat(counted(again).doubleValue()).isCloseTo(16 * ground.cellSquareMetres(), within(NOISE_PER_INCREMENT));
    }

    @Test
    void whatCannotBeRevokedIsRefused() {
        GridGround ground = new GridGround(application);
        long first = ground.accept(ground.work(Category.ZBLP, new Cells(0, 0, 4, 4), DAY));
        long second = ground.accept(ground.work(Category.ZBLP, new Cells(2, 0, 4, 4), DAY));

        assertThatThrownBy(() -> ground.revoke(LATER, 1L << 52))
                .satisfies(p -> assertThat(code(p)).isEqualTo("NOT_FOUND"));
        assertThatThrownBy(() -> ground.revoke(DAY.minusDays(1), first))
                .satisfies(p -> assertThat(code(p)).isEqualTo("REVOCATION_TOO_EARLY"));
        ground.revoke(LATER, first);
        assertThatThrownBy(() -> ground.revoke(LATER, first))
                .satisfies(p -> assertThat(code(p)).isEqualTo("WORK_REVOKED"));
        assertThatThrownBy(() -> ground.revoke(LATER.minusDays(1), second))
                .as("it got ground on that day")
                .satisfies(p -> assertThat(code(p)).isEqualTo("REVOCATION_TOO_EARLY"));
    }

    @Test
    void incrementsStayAsTheyAre() {
        GridGround ground = new GridGround(application);
        long work = ground.accept(ground.work(Category.ZBLP, new Cells(0, 0, 2, 2), DAY));

        assertThatThrownBy(() -> jdbc.update("update acreage_increment set square_metres = 1 where work_id = ?", work))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.update("delete from acreage_increment where work_id = ?", work))
                .isInstanceOf(DataAccessException.class);
    }

    /** Who was accepted and not revoked, in order of booking. */
    private record Accepted(long id, Cells cells) {}

    @RepeatedTest(4)
    void everyCellCountsForTheFirstWorkOnItThatStands() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        GridGround ground = new GridGround(application);
        List<Accepted> standing = new ArrayList<>();
        List<Long> all = new ArrayList<>();
        LocalDate day = DAY;
        for (int step = 0; step < 14; step++) {
            day = day.plusDays(random.nextInt(3));
            if (standing.isEmpty() || random.nextInt(3) > 0) {
                Cells cells = cells(random);
                LocalDate accepted = day.plusDays(random.nextInt(5) - 2);
                long id = ground.accept(ground.work(Category.CCZL, cells, accepted));
                standing.add(new Accepted(id, cells));
                all.add(id);
            } else {
                List<Accepted> chosen = new ArrayList<>(standing);
                Collections.shuffle(chosen, random);
                chosen = chosen.subList(0, 1 + random.nextInt(Math.min(2, chosen.size())));
                day = day.plusDays(3);
                ground.revoke(day, chosen.stream().map(Accepted::id).toArray(Long[]::new));
                standing.removeAll(chosen);
            }
            Map<Long, Integer> held = held(standing);
            for (long id : all) {
                assertThat(counted(id).doubleValue())
                        .as("seed %d step %d work %d", seed, step, id)
                        .isCloseTo(held.getOrDefault(id, 0) * ground.cellSquareMetres(), within(0.15));
            }
        }
        assertThat(check.differences()).isEmpty();
    }

    private static Cells cells(Random random) {
        int column = random.nextInt(GridGround.COLUMNS - 3);
        int row = random.nextInt(GridGround.ROWS - 2);
        return new Cells(
                column,
                row,
                1 + random.nextInt(GridGround.COLUMNS - column),
                1 + random.nextInt(GridGround.ROWS - row));
    }

    private static Map<Long, Integer> held(List<Accepted> standing) {
        Map<Long, Integer> held = new HashMap<>();
        for (int column = 0; column < GridGround.COLUMNS; column++) {
            for (int row = 0; row < GridGround.ROWS; row++) {
                int c = column;
                int r = row;
                standing.stream()
                        .filter(work -> work.cells().hold(c, r))
                        .findFirst()
                        .ifPresent(work -> held.merge(work.id(), 1, Integer::sum));
            }
        }
        return held;
    }

    /**
     * The same works in another order give the same total but for rounding: the ground is the union of the works in both,
     * each work's part of it is rounded to 0.01 m² by itself.
     */
    @RepeatedTest(3)
    void totalOfACategoryDoesNotDependOnTheOrder() {
        Random random = new Random();
        GridGround ground = new GridGround(application);
        List<Cells> works =
                new ArrayList<>(random.ints(9).mapToObj(i -> cells(random)).toList());
        double[] totals = new double[3];
        Category[] categories = {Category.CCGZ, Category.ZHZZ, Category.FKFL};
        for (int i = 0; i < totals.length; i++) {
            for (Cells cells : works) {
                totals[i] += counted(ground.accept(ground.work(categories[i], cells, DAY)))
                        .doubleValue();
            }
            Collections.shuffle(works, random);
        }

        assertThat(totals[1]).isCloseTo(totals[0], within(0.01 * works.size()));
        assertThat(totals[2]).isCloseTo(totals[0], within(0.01 * works.size()));
    }

    @Test
    void worksOfOneBookingCountInTheirOrder() {
        GridGround ground = new GridGround(application);
        NewWork one = ground.work(Category.CCGZ, new Cells(0, 0, 4, 1), DAY);
        NewWork other = ground.work(Category.CCGZ, new Cells(2, 0, 4, 1), DAY);
        ground.accept(other, one);

        ground.revoke(LATER, other.id());

        assertThat(counted(one.id()).doubleValue())
                .isCloseTo(4 * ground.cellSquareMetres(), within(2 * NOISE_PER_INCREMENT));
    }
}
