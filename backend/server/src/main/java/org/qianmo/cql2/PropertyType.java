package org.qianmo.cql2;

/** What a property's values are, as {@link Evaluation} and the readers see them. */
public enum PropertyType {
    /** {@link String}. */
    TEXT("文字", "a text"),
    /** {@link java.math.BigDecimal}, {@link Long} or {@link Integer}. */
    NUMBER("数字", "a number"),
    /** {@link Boolean}. */
    TRUTH("真假值", "TRUE or FALSE"),
    /** {@link java.time.LocalDate}. */
    DAY("日期 DATE('2026-11-22')", "a day, DATE('2026-11-22')"),
    /** {@link java.time.Instant}. */
    MOMENT("时刻 TIMESTAMP('2026-11-22T08:30:00Z')", "an instant, TIMESTAMP('2026-11-22T08:30:00Z')"),
    /** {@link org.locationtech.jts.geom.Geometry}. */
    GEOMETRY("图形", "a geometry");

    private final String zh;
    private final String en;

    PropertyType(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }

    boolean isTime() {
        return this == DAY || this == MOMENT;
    }
}
