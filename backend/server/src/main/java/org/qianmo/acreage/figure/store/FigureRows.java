package org.qianmo.acreage.figure.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.figure.Amount;
import org.qianmo.acreage.figure.CalendarCover;
import org.qianmo.acreage.figure.Difference;
import org.qianmo.acreage.figure.FigureKey;
import org.qianmo.acreage.figure.FigureQuestion;
import org.qianmo.acreage.figure.Grain;
import org.qianmo.acreage.figure.Leaf;
import org.qianmo.acreage.figure.PeriodSum;
import org.qianmo.acreage.figure.Within;
import org.qianmo.acreage.increment.Increment;
import org.qianmo.kernel.geometry.Acreage;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Figures as they are kept, and as increments add up to them. */
@Repository
public class FigureRows {

    private static final String KEPT = "select category, town_code, nullif(village_code, '') as village_code,"
            + " nullif(zone_id, 0) as zone_id, square_metres, works, synthetic_works, starts_on as effective_on"
            + " from acreage_figure where (%s)";

    private static final String INCREMENTS = "select category, town_code, village_code, zone_id, square_metres,"
            + " case kind when 'ACCEPT' then 1 when 'REVOKE' then -1 else 0 end as works,"
            + " case when not synthetic then 0 when kind = 'ACCEPT' then 1 when kind = 'REVOKE' then -1 else 0 end"
            + " as synthetic_works, effective_on from acreage_increment where %s";

    private static final String SUMS = "sum(f.square_metres), sum(f.works), sum(f.synthetic_works)";

    private static final String INCREMENT_KEYS = "select f.category, '%s' as grain, %s as starts_on, f.town_code,"
            + " coalesce(f.village_code, '') as village_code, coalesce(f.zone_id, 0) as zone_id,"
            + " -f.square_metres as square_metres, -f.works as works, -f.synthetic_works as synthetic_works from ("
            + INCREMENTS.formatted("true") + ") f";

    private final JdbcTemplate jdbc;

    FigureRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until nobody else changes figures of the category; held until the end of the transaction. */
    public void lock(Category category) {
        jdbc.queryForList(
                "select category from acreage_figure_lock where category = ? for update",
                String.class,
                category.name());
    }

    /** Adds to a figure, under the lock on its category. */
    public void change(FigureKey key, Amount change) {
        if (!add(key, change)) {
            begin(key, change);
        }
    }

    private boolean add(FigureKey key, Amount change) {
        return jdbc.update(
                        "update acreage_figure set square_metres = square_metres + ?, works = works + ?,"
                                + " synthetic_works = synthetic_works + ? where category = ? and grain = ?"
                                + " and starts_on = ? and town_code = ? and village_code = ? and zone_id = ?",
                        change.squareMetres().squareMetres(),
                        change.works(),
                        change.syntheticWorks(),
                        key.category().name(),
                        key.grain().name(),
                        key.startsOn(),
                        key.townCode(),
                        key.villageCode(),
                        key.zoneId())
                > 0;
    }

    /** The first of its place and time. */
    public void begin(FigureKey key, Amount amount) {
        jdbc.update(
                "insert into acreage_figure (category, grain, starts_on, town_code, village_code, zone_id, square_metres,"
                        + " works, synthetic_works) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                key.category().name(),
                key.grain().name(),
                key.startsOn(),
                key.townCode(),
                key.villageCode(),
                key.zoneId(),
                amount.squareMetres().squareMetres(),
                amount.works(),
                amount.syntheticWorks());
    }

    /** What is kept, whatever was known when. */
    public List<Leaf> kept(FigureQuestion question) {
        return leaves(keptOf(question, Grain.YEAR));
    }

    /** The same from the increments. */
    public List<Leaf> recomputed(FigureQuestion question) {
        return leaves(incrementsOf(question));
    }

    public List<PeriodSum> keptSeries(FigureQuestion question, Within within, Grain step) {
        return series(keptOf(question, step), within, step);
    }

    public List<PeriodSum> recomputedSeries(FigureQuestion question, Within within, Grain step) {
        return series(incrementsOf(question), within, step);
    }

    /** A select with its parameters. */
    private record Source(String sql, List<Object> parameters) {}

    private static Source keptOf(FigureQuestion question, Grain coarsest) {
        List<Object> parameters = new ArrayList<>();
        List<CalendarCover.Stretch> cover = CalendarCover.of(question.from(), question.asOf(), coarsest);
        String times = cover.isEmpty()
                ? "false"
                : cover.stream()
                        .map(stretch -> "grain = ? and starts_on between ? and ?")
                        .collect(Collectors.joining(" or "));
        cover.forEach(stretch -> parameters.addAll(List.of(stretch.grain().name(), stretch.first(), stretch.last())));
        return ofCategory(KEPT.formatted(times), question, parameters);
    }

    private static Source incrementsOf(FigureQuestion question) {
        List<Object> parameters = new ArrayList<>(List.of(question.asOf()));
        StringBuilder condition = new StringBuilder("effective_on <= ?");
        if (question.from() != null) {
            condition.append(" and effective_on >= ?");
            parameters.add(question.from());
        }
        if (question.knownAt() != null) {
            condition.append(" and recorded_at <= ?");
            parameters.add(question.knownAt().atOffset(ZoneOffset.UTC));
        }
        return ofCategory(INCREMENTS.formatted(condition), question, parameters);
    }

    private static Source ofCategory(String sql, FigureQuestion question, List<Object> parameters) {
        if (question.category() == null) {
            return new Source(sql, parameters);
        }
        parameters.add(question.category().name());
        return new Source(sql + " and category = ?", parameters);
    }

    private List<Leaf> leaves(Source source) {
        String sql = "select f.category, " + SUMS + ", f.town_code, f.village_code, f.zone_id from (" + source.sql()
                + ") f group by f.category, f.town_code, f.village_code, f.zone_id"
                + " having sum(f.works) <> 0 or sum(f.square_metres) <> 0";
        return jdbc.query(sql, (row, i) -> leaf(row), source.parameters().toArray());
    }

    private static Leaf leaf(ResultSet row) throws SQLException {
        Increment.Place place = new Increment.Place(row.getString(5), row.getString(6), row.getObject(7, Long.class));
        return new Leaf(Category.valueOf(row.getString(1)), place, amount(row));
    }

    private List<PeriodSum> series(Source source, Within within, Grain step) {
        String start = "cast(date_trunc('" + step + "', cast(f.effective_on as timestamp)) as date)";
        String sql = "select f.category, " + SUMS + ", " + start + " from (" + source.sql() + ") f where "
                + within.condition("f") + " group by f.category, " + start + " order by f.category, " + start;
        List<Object> parameters = new ArrayList<>(source.parameters());
        parameters.addAll(within.parameters());
        return jdbc.query(
                sql,
                (row, i) -> new PeriodSum(
                        Category.valueOf(row.getString(1)), row.getObject(5, LocalDate.class), amount(row)),
                parameters.toArray());
    }

    /** Of the columns after the first. */
    private static Amount amount(ResultSet row) throws SQLException {
        return new Amount(Acreage.ofSquareMetres(row.getBigDecimal(2)), row.getInt(3), row.getInt(4));
    }

    /** Kept figures that are not the sum of their increments, at most so many; in one statement, so that no commit falls between. */
    public List<Difference> differences(int limit) {
        String grains = Stream.of(Grain.values())
                .map(grain -> INCREMENT_KEYS.formatted(
                        grain, "cast(date_trunc('" + grain + "', cast(f.effective_on as timestamp)) as date)"))
                .collect(Collectors.joining(" union all "));
        String sql =
                "select d.category, sum(d.square_metres), sum(d.works), sum(d.synthetic_works), d.grain, d.starts_on,"
                        + " d.town_code, d.village_code, d.zone_id from (" + grains
                        + " union all select category, grain, starts_on, town_code, village_code, zone_id, square_metres, works,"
                        + " synthetic_works from acreage_figure) d"
                        + " group by d.category, d.grain, d.starts_on, d.town_code, d.village_code, d.zone_id"
                        + " having sum(d.square_metres) <> 0 or sum(d.works) <> 0 or sum(d.synthetic_works) <> 0 limit "
                        + limit;
        return jdbc.query(sql, (row, i) -> difference(row));
    }

    private static Difference difference(ResultSet row) throws SQLException {
        FigureKey key = new FigureKey(
                Category.valueOf(row.getString(1)),
                Grain.valueOf(row.getString(5)),
                row.getObject(6, LocalDate.class),
                row.getString(7),
                row.getString(8),
                row.getLong(9));
        Amount amount = amount(row);
        return new Difference(key, amount.squareMetres(), amount.works(), amount.syntheticWorks());
    }
}
