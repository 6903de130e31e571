package org.qianmo.spatial;

import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.locationtech.jts.geom.Geometry;
import org.postgresql.util.ByteConverter;

/**
 * A value as PostgreSQL sends and receives it in binary: its length, then its bytes, the most significant first. The kind of
 * the value says the type of the column: Long bigint, Integer integer, String varchar or text, BigDecimal numeric, Double
 * double precision, Boolean boolean, LocalDate date, OffsetDateTime timestamp with time zone, Geometry geometry.
 */
final class BinaryValue {

    private static final int NULL = -1;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final OffsetDateTime FIRST_MOMENT = FIRST_DAY.atStartOfDay().atOffset(ZoneOffset.UTC);

    private BinaryValue() {}

    /** @throws IllegalArgumentException if the kind of the value is none of those above */
    static void write(Object value, DataOutputStream out) throws IOException {
        if (value == null) {
            out.writeInt(NULL);
        } else if (value instanceof String text) {
            writeBytes(text.getBytes(StandardCharsets.UTF_8), out);
        } else if (value instanceof Geometry geometry) {
            writeBytes(PostgisSpatialSql.ewkb(geometry), out);
        } else if (value instanceof BigDecimal number) {
            writeBytes(ByteConverter.numeric(number), out);
        } else {
            writeFixed(value, out);
        }
    }

    private static void writeBytes(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void writeFixed(Object value, DataOutputStream out) throws IOException {
        if (value instanceof Long number) {
            writeLong(number, out);
        } else if (value instanceof Double number) {
            writeLong(Double.doubleToLongBits(number), out);
        } else if (value instanceof OffsetDateTime moment) {
            writeLong(ChronoUnit.MICROS.between(FIRST_MOMENT, moment), out);
        } else if (value instanceof Integer number) {
            writeInt(number, out);
        } else if (value instanceof LocalDate day) {
            writeInt((int) ChronoUnit.DAYS.between(FIRST_DAY, day), out);
        } else if (value instanceof Boolean yes) {
            out.writeInt(1);
            out.writeByte(yes ? 1 : 0);
        } else {
            throw new IllegalArgumentException("no column takes a " + value.getClass());
        }
    }

    private static void writeLong(long number, DataOutputStream out) throws IOException {
        out.writeInt(Long.BYTES);
        out.writeLong(number);
    }

    private static void writeInt(int number, DataOutputStream out) throws IOException {
        out.writeInt(Integer.BYTES);
        out.writeInt(number);
    }
}
