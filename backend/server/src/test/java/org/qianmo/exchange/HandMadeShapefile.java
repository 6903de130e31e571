package org.qianmo.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A shapefile put together byte by byte, by nothing that is under test. */
public final class HandMadeShapefile {

    private static final int CELL_BYTES = 40;

    private final Charset charset;
    private final int languageByte;
    private final List<String> fields;
    private final List<double[]> rings = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private final Map<String, byte[]> besides = new LinkedHashMap<>();

    private HandMadeShapefile(Charset charset, int languageByte, List<String> fields) {
        this.charset = charset;
        this.languageByte = languageByte;
        this.fields = fields;
    }

    /** Text in GBK, and nothing that says so. */
    public static HandMadeShapefile ofSilentGbk(String... fields) {
        return new HandMadeShapefile(Charset.forName("GBK"), 0, List.of(fields));
    }

    /** @param xy x and y of each corner; the ring is closed by itself */
    public HandMadeShapefile row(double[] xy, String... values) {
        double[] ring = new double[xy.length + 2];
        System.arraycopy(xy, 0, ring, 0, xy.length);
        ring[xy.length] = xy[0];
        ring[xy.length + 1] = xy[1];
        rings.add(ring);
        rows.add(List.of(values));
        return this;
    }

    public HandMadeShapefile square(double x, double y, double size, String... values) {
        return row(new double[] {x, y, x, y + size, x + size, y + size, x + size, y}, values);
    }

    public HandMadeShapefile beside(String extension, String text) {
        besides.put(extension, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** @param name of the members, without extension */
    public byte[] zip(String name) {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("shp", shapes(false));
        members.put("shx", shapes(true));
        members.put("dbf", table());
        members.putAll(besides);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(name + "." + member.getKey()));
                zip.write(member.getValue());
            }
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        }
        return bytes.toByteArray();
    }

    private byte[] shapes(boolean index) {
        int contents = rings.stream().mapToInt(ring -> 8 + content(ring)).sum();
        ByteBuffer file = ByteBuffer.allocate(100 + (index ? 8 * rings.size() : contents));
        file.putInt(0, 9994).putInt(24, file.capacity() / 2);
        file.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, 5);
        file.position(100);
        int at = 100;
        for (int i = 0; i < rings.size(); i++) {
            double[] ring = rings.get(i);
            file.order(ByteOrder.BIG_ENDIAN).putInt(index ? at / 2 : i + 1).putInt(content(ring) / 2);
            at += 8 + content(ring);
            if (!index) {
                putRing(file.order(ByteOrder.LITTLE_ENDIAN), ring);
            }
        }
        return file.array();
    }

    private static int content(double[] ring) {
        return 48 + 8 * ring.length;
    }

    private static void putRing(ByteBuffer file, double[] ring) {
        file.putInt(5).putDouble(0).putDouble(0).putDouble(0).putDouble(0);
        file.putInt(1).putInt(ring.length / 2).putInt(0);
        for (double value : ring) {
            file.putDouble(value);
        }
    }

    private byte[] table() {
        int header = 33 + 32 * fields.size();
        int record = 1 + CELL_BYTES * fields.size();
        ByteBuffer file = ByteBuffer.allocate(header + record * rows.size()).order(ByteOrder.LITTLE_ENDIAN);
        file.put(0, (byte) 3).putInt(4, rows.size()).putShort(8, (short) header).putShort(10, (short) record);
        file.put(29, (byte) languageByte);
        for (int i = 0; i < fields.size(); i++) {
            file.put(32 * (i + 1), fields.get(i).getBytes(charset));
            file.put(32 * (i + 1) + 11, (byte) 'C').put(32 * (i + 1) + 16, (byte) CELL_BYTES);
        }
        file.put(header - 1, (byte) 13).position(header);
        for (List<String> row : rows) {
            file.put((byte) ' ');
            for (String value : row) {
                byte[] cell = java.util.Arrays.copyOf(value.getBytes(charset), CELL_BYTES);
                file.put(cell);
            }
        }
        return file.array();
    }
}
