package org.qianmo.acreage.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.reset;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.GridGround;
import org.qianmo.acreage.GridGround.Cells;
import org.qianmo.acreage.NewWork;
import org.qianmo.acreage.figure.store.FigureRows;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.testing.AtOnce;
import org.qianmo.testing.Meeting;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.TestDistrict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** Figures are the sums of their increments, whoever commits at the same moment, as of every day and knowledge. */
abstract class FiguresContract extends RunningApplication {

    private static final LocalDate DAY = LocalDate.of(2023, 12, 30);

    @MockitoSpyBean
    private FigureRows rows;

    @Autowired
    private Figures figures;

    @Autowired
    private FigureCheck check;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void removeHandles() {
        reset(Meeting.target(rows));
    }

    /** An increment as the table has it. */
    private record Row(
            String category, String town, String village, String kind, BigDecimal m2, LocalDate day, Instant at) {}

    private List<Row> increments() {
        return jdbc.query(
                "select category, town_code, village_code, kind, square_metres, effective_on, recorded_at from acreage_increment",
                (row, i) -> new Row(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getBigDecimal(5),
                        row.getObject(6, LocalDate.class),
                        row.getObject(7, OffsetDateTime.class).toInstant()));
    }

    private static Amount naive(List<Row> rows, FigureQuestion question, Within within) {
        BigDecimal sum = BigDecimal.ZERO;
        int works = 0;
        for (Row row : rows) {
            boolean counts = row.category.equals(question.category().name())
                    && (question.from() == null || row.day.compareTo(question.from()) >= 0)
                    && row.day.compareTo(question.asOf()) <= 0
                    && (question.knownAt() == null || row.at.compareTo(question.knownAt()) <= 0)
                    && (within.unit() == null
                            || (within.unit().isVillage() ? "" + row.village : row.town)
                                    .startsWith(within.unit().code()));
            if (counts) {
                sum = sum.add(row.m2);
                works += row.kind.equals("ACCEPT") ? 1 : row.kind.equals("REVOKE") ? -1 : 0;
            }
        }
        return new Amount(Acreage.ofSquareMetres(sum), works, 0);
    }

    private Amount answered(FigureQuestion question, Within within) {
        Amount amount = figures.leaves(question).stream()
                .filter(leaf -> within.holds(leaf.place()))
                .map(Leaf::amount)
                .reduce(Amount.NONE, Amount::plus);
        return new Amount(amount.squareMetres(), amount.works(), 0);
    }

    @Test
    void figuresOfRandomHistoriesAreTheSumsOfTheirIncrements() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        GridGround ground = new GridGround(application);
        List<Long> standing = new ArrayList<>();
        for (int step = 0; step < 25; step++) {
            if (standing.size() < 2 || random.nextInt(4) > 0) {
                standing.add(ground.accept(work(ground, random)));
            } else {
                ground.revoke(DAY.plusDays(800 + step), standing.remove(random.nextInt(standing.size())));
            }
        }
        assertThat(check.differences()).as("seed %d", seed).isEmpty();
        List<Row> all = increments();
        List<Within> grounds = List.of(
                Within.ALL,
                Within.read(TestDistrict.WEST_TOWN).orElseThrow(),
                Within.read(TestDistrict.WEST_VILLAGE).orElseThrow());
        for (int i = 0; i < 150; i++) {
            LocalDate asOf = DAY.plusDays(random.nextInt(900));
            LocalDate from = random.nextBoolean() ? null : asOf.minusDays(random.nextInt(800));
            Instant knownAt = random.nextBoolean() ? null : all.get(random.nextInt(all.size())).at;
            Category category = Category.values()[random.nextInt(Category.values().length)];
            FigureQuestion question = new FigureQuestion(category, from, asOf, knownAt);
            Within within = grounds.get(random.nextInt(grounds.size()));
            assertThat(answered(question, within))
                    .as("seed %d %s %s", seed, question, within)
                    .isEqualTo(naive(all, question, within));
        }
    }

    private static NewWork work(GridGround ground, Random random) {
        Cells cells = new Cells(random.nextInt(8), random.nextInt(4), 1 + random.nextInt(4), 1 + random.nextInt(2));
        String[][] places = {
            {TestDistrict.WEST_TOWN, TestDistrict.WEST_VILLAGE},
            {TestDistrict.WEST_TOWN, null},
            {TestDistrict.EAST_TOWN, null}
        };
        String[] place = places[random.nextInt(places.length)];
        Category category = Category.values()[random.nextInt(Category.values().length)];
        return ground.work(category, cells, DAY.plusDays(random.nextInt(800)), place[0], place[1]);
    }

    @Test
    void manyCommitsAtOnceLoseNothingAndNobodyWaitsInACircle() {
        List<GridGround> grounds =
                Stream.generate(() -> new GridGround(application)).limit(6).toList();
        AtOnce.run(6, i -> {
            for (int round = 0; round < 5; round++) {
                Category one = Category.values()[(i + round) % 5];
                Category other = Category.values()[(i * 3 + round + 1) % 5];
                GridGround ground = grounds.get(i);
                ground.accept(
                        ground.work(one, new Cells(round, 0, 2, 2), DAY),
                        ground.work(other, new Cells(round, 2, 2, 2), DAY));
            }
            return null;
        });

        assertThat(check.differences()).isEmpty();
    }

    /** Two commits find no figure of a place and day yet, and both would begin it. */
    private long twoBeginTheSameFigure(LocalDate day) {
        Meeting meeting = new Meeting();
        doAnswer(begin -> {
                    meeting.await();
                    return begin.callRealMethod();
                })
                .when(Meeting.target(rows))
                .begin(any(), any());
        // Far apart: neighbours in a cell of ground would wait for each other before they come here.
        List<GridGround> grounds =
                Stream.generate(() -> new GridGround(application)).limit(6).toList();
        return AtOnce.run(2, i -> {
                    GridGround ground = grounds.get(5 * i);
                    NewWork work = ground.work(Category.FKFL, new Cells(0, 0, 1, 1), day);
                    try {
                        ground.accept(work);
                        return true;
                    } catch (RuntimeException refused) {
                        return false;
                    }
                })
                .stream()
                .filter(done -> done)
                .count();
    }

    @Test
    void underTheLockBothCommitsAreInTheFigure() {
        assertThat(twoBeginTheSameFigure(LocalDate.of(1991, 5, 5))).isEqualTo(2);
        assertThat(check.differences()).isEmpty();
    }

    @Test
    void withoutTheLockOneCommitIsLost() {
        doNothing().when(Meeting.target(rows)).lock(any());

        assertThat(twoBeginTheSameFigure(LocalDate.of(1992, 5, 5)))
                .as("the violation that the lock prevents")
                .isEqualTo(1);
    }

    @Test
    void aFigureThatWasChangedByHandIsFound() {
        GridGround ground = new GridGround(application);
        LocalDate day = LocalDate.of(1993, 5, 5);
        ground.accept(ground.work(Category.FKFL, new Cells(0, 0, 1, 1), day));
        jdbc.update(
                "update acreage_figure set square_metres = square_metres + 1 where grain = 'MONTH' and starts_on = ?",
                day.withDayOfMonth(1));

        List<Difference> differences = check.differences();
        jdbc.update(
                "update acreage_figure set square_metres = square_metres - 1 where grain = 'MONTH' and starts_on = ?",
                day.withDayOfMonth(1));

        assertThat(differences).hasSize(1);
        assertThat(differences.get(0).squareMetres().squareMetres()).isEqualByComparingTo("1");
        assertThat(differences.get(0).figure().grain()).isEqualTo(Grain.MONTH);
        assertThat(check.differences()).isEmpty();
    }
}
