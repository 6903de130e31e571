package org.qianmo.exchange.flatgeobuf;

import java.math.BigDecimal;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.qianmo.exchange.layer.CutText;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Feature;

/** The facts of one feature: the number of a column, its value, the next number. */
final class FeatureFacts {

    private final FileHeader header;
    private final CutText text;

    FeatureFacts(FileHeader header, CutText text) {
        this.header = header;
        this.text = text;
    }

    List<String> none() {
        String[] values = new String[header.fields().size()];
        Arrays.fill(values, "");
        return List.of(values);
    }

    /** @return one text a field; what comes behind a fault in them is empty */
    List<String> of(Feature feature) {
        String[] values = new String[header.fields().size()];
        Arrays.fill(values, "");
        ByteBuffer bytes = feature.propertiesAsByteBuffer();
        if (bytes != null) {
            bytes.order(ByteOrder.LITTLE_ENDIAN);
            try {
                read(bytes, values);
            } catch (BufferUnderflowException cutOff) {
                throw new IndexOutOfBoundsException("properties");
            }
        }
        return List.of(values);
    }

    private void read(ByteBuffer bytes, String[] values) {
        while (bytes.hasRemaining()) {
            int column = Short.toUnsignedInt(bytes.getShort());
            if (column >= values.length) {
                throw new IndexOutOfBoundsException("column " + column);
            }
            values[column] = value(header.columnTypes().get(column), bytes);
        }
    }

    private String value(int type, ByteBuffer bytes) {
        return switch (type) {
            case ColumnType.Byte -> Byte.toString(bytes.get());
            case ColumnType.UByte -> Integer.toString(Byte.toUnsignedInt(bytes.get()));
            case ColumnType.Bool -> Boolean.toString(bytes.get() != 0);
            case ColumnType.Short -> Short.toString(bytes.getShort());
            case ColumnType.UShort -> Integer.toString(Short.toUnsignedInt(bytes.getShort()));
            case ColumnType.Int -> Integer.toString(bytes.getInt());
            case ColumnType.UInt -> Integer.toUnsignedString(bytes.getInt());
            case ColumnType.Long -> Long.toString(bytes.getLong());
            case ColumnType.ULong -> Long.toUnsignedString(bytes.getLong());
            case ColumnType.Float -> number(Float.toString(bytes.getFloat()));
            case ColumnType.Double -> number(Double.toString(bytes.getDouble()));
            case ColumnType.String, ColumnType.Json, ColumnType.DateTime -> text.take(string(bytes));
            case ColumnType.Binary -> binary(bytes);
            default -> throw new IndexOutOfBoundsException("type " + type);
        };
    }

    private static String number(String written) {
        if (written.equals("NaN") || written.endsWith("Infinity")) {
            return "";
        }
        BigDecimal number = new BigDecimal(written);
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String string(ByteBuffer bytes) {
        ByteBuffer text = sized(bytes);
        return StandardCharsets.UTF_8.decode(text).toString();
    }

    /** Raw bytes are no fact of land. */
    private static String binary(ByteBuffer bytes) {
        sized(bytes);
        return "";
    }

    private static ByteBuffer sized(ByteBuffer bytes) {
        int size = bytes.getInt();
        if (size < 0 || size > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        ByteBuffer window = bytes.slice().limit(size);
        bytes.position(bytes.position() + size);
        return window;
    }
}
