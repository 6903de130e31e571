package org.qianmo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qianmo.access.Actor;
import org.qianmo.access.PeopleOffice;
import org.qianmo.access.Role;
import org.qianmo.access.Territory;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.GridGround;
import org.qianmo.acreage.GridGround.Cells;
import org.qianmo.acreage.signoff.Period;
import org.qianmo.acreage.signoff.PeriodDesk;
import org.qianmo.district.AdminUnits;
import org.qianmo.http.Problem;
import org.qianmo.target.Reported;
import org.qianmo.testing.FreshTown;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.TestDistrict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a report says, against sums by SQL over the increments; and that it says the same later. */
abstract class MonthlyReportContract extends RunningApplication {

    private static final YearMonth MARCH = YearMonth.of(2019, 3);
    private static final LocalDate DAY = MARCH.atDay(10);

    @Autowired
    private MonthlyReports reports;

    @Autowired
    private ReportText texts;

    @Autowired
    private PeriodDesk periods;

    @Autowired
    private AdminUnits units;

    @Autowired
    private PeopleOffice people;

    @Autowired
    private JdbcTemplate jdbc;

    private FreshTown town;
    private GridGround ground;

    @BeforeEach
    void foundATown() {
        town = FreshTown.found(units);
        ground = new GridGround(application);
    }

    private long accept(Category category, int column, LocalDate day) {
        String village = column < 6 ? town.village() : null;
        return ground.accept(ground.work(category, new Cells(column, 0, 1, 3), day, town.code(), village));
    }

    private MonthlyReport march() {
        return reports.of(town.code(), MARCH, OFFICIAL);
    }

    private BigDecimal sum(Category category, LocalDate from, LocalDate to) {
        return jdbc.queryForObject(
                "select coalesce(sum(square_metres), 0) from acreage_increment"
                        + " where town_code = ? and category = ? and effective_on between ? and ?",
                BigDecimal.class,
                town.code(),
                category.name(),
                from,
                to);
    }

    private static BigDecimal mu(BigDecimal squareMetres) {
        return squareMetres.multiply(BigDecimal.valueOf(3)).divide(BigDecimal.valueOf(2_000), 2, RoundingMode.HALF_UP);
    }

    private static MonthlyReport.Line total(MonthlyReport report, Category category) {
        return report.lines().stream()
                .filter(line -> line.category() == category && line.unit().equals(MonthlyReport.ALL))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void figuresAreTheSumsOfTheIncrements() {
        accept(Category.FKFL, 0, MARCH.minusMonths(4).atDay(7));
        accept(Category.FKFL, 1, MARCH.minusMonths(1).atDay(28));
        accept(Category.FKFL, 2, DAY);
        accept(Category.FKFL, 7, DAY.plusDays(21));
        ground.revoke(DAY.plusDays(2), accept(Category.FKFL, 3, DAY.minusMonths(1)));
        accept(Category.FKFL, 4, MARCH.plusMonths(1).atDay(1));
        LocalDate last = MARCH.atEndOfMonth();
        LocalDate past = LocalDate.of(1950, 1, 1);

        MonthlyReport report = march();

        MonthlyReport.Line line = total(report, Category.FKFL);
        BigDecimal closing = sum(Category.FKFL, past, last);
        BigDecimal added = sum(Category.FKFL, MARCH.atDay(1), last);
        assertThat(line.closingSquareMetres()).isEqualByComparingTo(closing);
        assertThat(line.closingMu()).isEqualByComparingTo(mu(closing));
        assertThat(line.addedSquareMetres()).isEqualByComparingTo(added);
        assertThat(report.years())
                .singleElement()
                .satisfies(year -> assertThat(year.squareMetres())
                        .isEqualByComparingTo(sum(Category.FKFL, LocalDate.of(2019, 1, 1), last)));
        List<MonthlyReport.Point> course = report.courses().get(0).points();
        assertThat(course).hasSize(36);
        for (MonthlyReport.Point point : course) {
            assertThat(point.squareMetres())
                    .as("by the end of %s", point.on())
                    .isEqualByComparingTo(sum(Category.FKFL, past, point.on()));
        }
        assertThat(report.works()).hasSize(3);
        assertThat(report.works().stream()
                        .map(MonthlyReport.Work::squareMetres)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(added);
    }

    @Test
    void whatIsShownAddsUp() {
        for (int column = 0; column < 9; column++) {
            accept(Category.CCGZ, column, DAY.plusDays(column));
        }

        MonthlyReport report = march();

        MonthlyReport.Line total = total(report, Category.CCGZ);
        List<MonthlyReport.Line> parts = report.lines().stream()
                .filter(line -> !line.unit().equals(MonthlyReport.ALL))
                .toList();
        assertThat(parts).hasSize(2);
        assertThat(parts.stream().map(MonthlyReport.Line::addedMu).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(total.addedMu());
        assertThat(parts.stream().map(MonthlyReport.Line::closingMu).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(total.closingMu());
        assertThat(report.works().stream().map(MonthlyReport.Work::mu).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(total.addedMu());
        assertThat(report.works()).allSatisfy(work -> {
            assertThat(work.place().zh()).startsWith("签镇");
            assertThat(work.approvedBy()).isEqualTo("t-official");
        });
    }

    @Test
    void aReportIsTheSameAfterMoreWasBooked() {
        accept(Category.ZHZZ, 0, DAY);
        long gone = accept(Category.ZHZZ, 1, DAY);
        MonthlyReport report = march();
        String text = texts.write(report);

        accept(Category.ZHZZ, 2, DAY);
        ground.revoke(DAY.plusDays(1), gone);
        sign(MARCH.minusMonths(1));

        MonthlyReport kept = texts.read(text);
        assertThat(kept).isEqualTo(report);
        assertThat(reports.again(kept)).isEqualTo(kept);
        assertThat(texts.write(kept)).isEqualTo(text);
        assertThat(march()).isNotEqualTo(report);
    }

    private Period sign(YearMonth month) {
        Actor other = new Actor("t-signs-" + town.code() + month, "审核人二", Role.OFFICIAL, new Territory("440605"));
        people.register(other, TestDistrict.PASSWORD);
        return periods.sign(periods.prepare(town.code(), month, OFFICIAL).id(), other);
    }

    @Test
    void aSignedMonthIsReportedAsItWasSigned() {
        accept(Category.FKFL, 0, DAY);
        Period signed = sign(MARCH);
        accept(Category.FKFL, 1, DAY);

        MonthlyReport report = march();

        assertThat(report.signed().hash()).isEqualTo(signed.hash());
        assertThat(report.signed().signedBy()).isEqualTo(signed.signedBy());
        assertThat(report.knownAt()).isEqualTo(signed.knownAt());
        assertThat(report.works()).hasSize(1);
        assertThat(reports.again(report)).isEqualTo(report);
        MonthlyReport april = reports.of(town.code(), MARCH.plusMonths(1), OFFICIAL);
        assertThat(april.signed()).isNull();
        assertThat(total(april, Category.FKFL).correctionsSquareMetres())
                .as("what was booked after the signature")
                .isEqualByComparingTo(total(april, Category.FKFL)
                        .closingSquareMetres()
                        .subtract(total(report, Category.FKFL).closingSquareMetres()))
                .isPositive();
    }

    @Test
    void targetsSayWhatWasReportedApartFromWhatIsComputed() {
        MonthlyReport report = reports.of("440605", YearMonth.of(2026, 3), OFFICIAL);

        MonthlyReport.Aim aim = report.aims().stream()
                .filter(one -> one.code().equals("CCGZ-CUMULATIVE"))
                .findFirst()
                .orElseThrow();
        BigDecimal counted = jdbc.queryForObject(
                "select coalesce(sum(square_metres), 0) from acreage_increment where category = 'CCGZ'"
                        + " and town_code like '440605%' and effective_on <= date '2026-03-31'",
                BigDecimal.class);
        assertThat(aim.amount()).isEqualByComparingTo("102000");
        assertThat(aim.computed()).isEqualByComparingTo(mu(counted));
        assertThat(aim.reported()).isNotNull();
        assertThat(aim.reported().comparison()).isNotEqualTo(Reported.Comparison.OTHER);
        assertThat(aim.reported().amount()).isGreaterThan(aim.computed());
    }

    @Test
    void whoMayNotReadTheTerritoryGetsNoReport() {
        Actor stranger = new Actor("t-x", "外镇", Role.OFFICIAL, new Territory(TestDistrict.EAST_TOWN));

        assertThatThrownBy(() -> reports.of(town.code(), MARCH, stranger))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.body().code()).isEqualTo("OUTSIDE_TERRITORY"));
        assertThatThrownBy(() -> reports.of("440605999999", MARCH, OFFICIAL)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> reports.of(town.code(), YearMonth.of(2999, 1), OFFICIAL))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.body().code()).isEqualTo("REPORT_EARLY"));
    }
}
