package org.qianmo.spatial;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.qianmo.testing.RunningApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What goes in by the bulk way of a database is what plain SQL reads back, at the edges of each type. */
abstract class BulkRowsContract extends RunningApplication {

    private static final List<String> COLUMNS =
            List.of("id", "words", "small", "whole", "area", "ratio", "said", "on_day", "at_moment", "geom");

    @Autowired
    private SpatialSql spatial;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void aTable() {
        jdbc.execute("create table bulk_probe (id bigint primary key, words varchar(200), small integer, whole bigint,"
                + " area numeric(20, 6), ratio double precision, said boolean, on_day date,"
                + " at_moment timestamp(6) with time zone, geom geometry(POINT, 4490))");
    }

    @AfterEach
    void noTable() {
        jdbc.execute("drop table bulk_probe");
    }

    @Test
    void nothingIsNull() {
        spatial.insertAll(
                "bulk_probe", COLUMNS, List.<Object[]>of(row(1, null, null, null, null, null, null, null, null)));

        Map<String, Object> read = jdbc.queryForMap("select * from bulk_probe");
        assertThat(read.get("id")).isEqualTo(1L);
        COLUMNS.stream()
                .skip(1)
                .forEach(column -> assertThat(read.get(column)).as(column).isNull());
    }

    @Test
    void eachCharacterComesBack() {
        List<String> texts = List.of("", "\\N", "\\.", "a\tb\nc\rd\\e", "'\"", "南海区 地券", "𠀀 \u00a0", "NULL");
        List<Object[]> rows = new ArrayList<>();
        texts.forEach(text -> rows.add(row(rows.size(), text, null, null, null, null, null, null, null)));

        assertThat(spatial.insertAll("bulk_probe", COLUMNS, rows)).isEqualTo(texts.size());

        assertThat(jdbc.queryForList("select words from bulk_probe order by id", String.class))
                .isEqualTo(texts);
    }

    @Test
    void eachNumberComesBack() {
        List<String> numbers = List.of(
                "0.00",
                "0.01",
                "-0.01",
                "1",
                "10000",
                "9999.9999",
                "10000.0001",
                "12345678901234.56",
                "-99999999999999.000001",
                "0.000001",
                "100000000.00");
        List<Object[]> rows = new ArrayList<>();
        numbers.forEach(text -> {
            BigDecimal number = new BigDecimal(text);
            rows.add(row(
                    rows.size(),
                    null,
                    Integer.MIN_VALUE,
                    Long.MAX_VALUE,
                    number,
                    number.doubleValue(),
                    null,
                    null,
                    null));
        });

        spatial.insertAll("bulk_probe", COLUMNS, rows);

        List<BigDecimal> areas = jdbc.queryForList("select area from bulk_probe order by id", BigDecimal.class);
        List<Double> ratios = jdbc.queryForList("select ratio from bulk_probe order by id", Double.class);
        for (int i = 0; i < numbers.size(); i++) {
            assertThat(areas.get(i)).isEqualByComparingTo(numbers.get(i));
            assertThat(ratios.get(i)).isEqualTo(Double.parseDouble(numbers.get(i)));
        }
        assertThat(jdbc.queryForList("select distinct small from bulk_probe", Integer.class))
                .containsExactly(Integer.MIN_VALUE);
        assertThat(jdbc.queryForList("select distinct whole from bulk_probe", Long.class))
                .containsExactly(Long.MAX_VALUE);
    }

    @Test
    void eachDayAndMomentComesBack() {
        List<LocalDate> days = List.of(
                LocalDate.of(1949, 10, 1),
                LocalDate.of(1999, 12, 31),
                LocalDate.of(2000, 1, 1),
                LocalDate.of(9999, 12, 31));
        List<OffsetDateTime> moments = List.of(
                OffsetDateTime.parse("1949-10-01T15:00:00+08:00"),
                OffsetDateTime.parse("1999-12-31T23:59:59.999999Z"),
                OffsetDateTime.parse("2026-11-22T08:00:00.000001+08:00"),
                OffsetDateTime.parse("9999-12-31T00:00:00Z"));
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            rows.add(row(i, null, null, null, null, null, i % 2 == 0, days.get(i), moments.get(i)));
        }

        spatial.insertAll("bulk_probe", COLUMNS, rows);

        assertThat(jdbc.queryForList("select on_day from bulk_probe order by id", LocalDate.class))
                .isEqualTo(days);
        assertThat(jdbc.query(
                        "select at_moment from bulk_probe order by id",
                        (read, i) -> read.getObject(1, OffsetDateTime.class).toInstant()))
                .isEqualTo(moments.stream().map(OffsetDateTime::toInstant).toList());
        assertThat(jdbc.queryForList("select said from bulk_probe order by id", Boolean.class))
                .containsExactly(true, false, true, false);
    }

    @Test
    void morePlacesThanOneChunkHoldComeBackInTheirOrder() throws ParseException {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 1_001; i++) {
            Object[] row = row(i, null, null, null, null, null, null, null, null);
            Geometry place = new WKTReader().read("POINT (113.00000000001 %d.5)".formatted(i % 80));
            place.setSRID(4490);
            row[row.length - 1] = place;
            rows.add(row);
        }

        assertThat(spatial.insertAll("bulk_probe", COLUMNS, rows)).isEqualTo(1_001);

        assertThat(jdbc.queryForList("select ST_AsText(geom) from bulk_probe where id = 1000", String.class))
                .singleElement()
                .asString()
                .contains("113.00000000001 40.5");
    }

    private static Object[] row(
            long id,
            String words,
            Integer small,
            Long whole,
            BigDecimal area,
            Double ratio,
            Boolean said,
            LocalDate day,
            OffsetDateTime at) {
        return new Object[] {id, words, small, whole, area, ratio, said, day, at, null};
    }
}
