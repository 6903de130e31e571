package org.qianmo.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.qianmo.crs.Srid;
import org.qianmo.exchange.layer.LandLayer;
import org.qianmo.exchange.layer.LandRow;
import org.qianmo.exchange.layer.LayerChoice;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.exchange.layer.LayerFormat;
import org.qianmo.exchange.layer.TextEncoding;
import org.qianmo.exchange.layer.UploadedFile;
import org.qianmo.exchange.layer.WriterFormat;
import org.springframework.util.FileSystemUtils;

/**
 * Export → import → export: in every format, encoding and system what comes back is what left, and what leaves again is the
 * same. Formats are found as the application finds them.
 */
class ExportRoundTripProperties {

    /** Of 117°E, beside that of the district. */
    private static final int NEXT_BAND = 4548;

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /** The last is longer than the ten bytes that a shapefile has for names. */
    private static final List<LayerField> FIELDS = List.of(
            LayerField.text("ZDDM", "宗地代码", 19),
            LayerField.text("DLBM", "地类编码", 5),
            LayerField.text("QLR", "权利人", 254),
            LayerField.number("MJ_M2", "图斑椭球面积", 15, 2),
            LayerField.number("PARCEL_ID", "系统编号", 16, 0),
            new LayerField("RQ", "登记日期", LayerField.Kind.DATE, 0, 0),
            new LayerField("YZ", "是否养殖", LayerField.Kind.YES_NO, 0, 0),
            LayerField.text("农村集体经济组织名称", "农村集体经济组织全称", 120));

    /** How far a position is from where it was in a format with three decimals: half a millimetre each way. */
    private static final Map<String, Double> COORDINATES_WITHIN = Map.of("boundary-points", 0.00071);

    /** Between two exports positions pass through the store, which rounds degrees to 1e-11: that is a micrometre. */
    private static final double STORED_WITHIN_METRES = 3e-6;

    /** In the plane of the next band the projection itself, there and back, loses some ten micrometres. */
    private static final double NEXT_BAND_WITHIN_METRES = 5e-5;

    /** A way out and in again. */
    record Way(WriterFormat writer, LayerFormat reader, Srid system, TextEncoding text) {

        @Override
        public String toString() {
            return writer.id() + " " + system + " " + text.name();
        }
    }

    record Row(MultiPolygon ground, List<?> values) implements ExportRow {

        @Override
        public MultiPolygon shape() {
            return (MultiPolygon) ground.copy();
        }

        @Override
        public BigDecimal bookedSquareMetres() {
            return null;
        }
    }

    private record Read(List<LayerField> fields, List<MultiPolygon> shapes, List<List<String>> values) {}

    @Property(tries = 300)
    void whatComesBackLeavesAgainTheSame(@ForAll("ways") Way way, @ForAll("rows") List<Row> rows) throws Exception {
        Read first = exportAndRead(way, FIELDS, rows);
        Read second = exportAndRead(way, first.fields(), stored(first, way.system()));

        assertThat(first.shapes()).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            MultiPolygon left = rows.get(i).shape();
            TestExports.systems().between(Srid.CGCS2000, way.system()).inPlace(left);
            double cut = COORDINATES_WITHIN.getOrDefault(way.writer().id(), 0.0);
            assertSame(first.shapes().get(i), left, cut);
            assertSame(second.shapes().get(i), first.shapes().get(i), storedWithin(way.system(), cut));
        }
        assertSameValues(first, rows);
        assertThat(second.fields()).isEqualTo(first.fields());
        assertThat(second.values()).isEqualTo(first.values());
    }

    /** A digit at the edge of being rounded may fall to either side. */
    private static double storedWithin(Srid system, double cut) {
        double metres = system.code() == NEXT_BAND ? NEXT_BAND_WITHIN_METRES : STORED_WITHIN_METRES;
        return (system.isLonLat() ? 2e-11 : metres) + 2 * cut;
    }

    private static void assertSame(MultiPolygon read, MultiPolygon written, double within) {
        // Not by order: positions that were rounded may begin their ring elsewhere.
        assertThat(read.getNumPoints()).isEqualTo(written.getNumPoints());
        assertThat(DiscreteHausdorffDistance.distance(read, written))
                .as("%s is %s", read, written)
                .isLessThanOrEqualTo(within);
    }

    /** As far as the format has the column; which ones it has is said by its own tests. */
    private static void assertSameValues(Read read, List<Row> rows) {
        for (int column = 0; column < FIELDS.size(); column++) {
            String name = FIELDS.get(column).name();
            List<String> names = read.fields().stream().map(LayerField::name).toList();
            for (int i = 0; names.contains(name) && i < rows.size(); i++) {
                String value = read.values().get(i).get(names.indexOf(name));
                assertSame(value, rows.get(i).values().get(column));
            }
        }
    }

    private static void assertSame(String read, Object written) {
        if (written == null) {
            assertThat(read).isEmpty();
        } else if (written instanceof Number number) {
            assertThat(new BigDecimal(read)).isEqualByComparingTo(number.toString());
        } else if (written instanceof LocalDate day) {
            assertThat(read.replace("-", "")).isEqualTo(day.toString().replace("-", ""));
        } else if (written instanceof Boolean yes) {
            assertThat(TestExports.yes(read)).isEqualTo(yes);
        } else {
            assertThat(read).isEqualTo(written);
        }
    }

    /** What an import would keep: degrees as they are stored, and values as what their column says that they are. */
    private static List<Row> stored(Read read, Srid system) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < read.shapes().size(); i++) {
            List<Object> values = new ArrayList<>();
            for (int column = 0; column < read.fields().size(); column++) {
                values.add(TestExports.value(
                        read.fields().get(column), read.values().get(i).get(column)));
            }
            rows.add(new Row(
                    (MultiPolygon) TestExports.systems().toLonLat(read.shapes().get(i), system), values));
        }
        return rows;
    }

    private static Read exportAndRead(Way way, List<LayerField> fields, List<Row> rows) throws Exception {
        Path folder = Files.createTempDirectory("round-trip");
        try {
            Path archive = folder.resolve("export.zip");
            Path work = Files.createDirectory(folder.resolve("work"));
            try (OutputStream out = Files.newOutputStream(archive)) {
                ExportSource source = TestExports.listed(fields, rows);
                TestExports.engine()
                        .send(TestExports.request(way.writer(), source, way.system(), way.text()), work, out);
            }
            return read(way.reader(), TestExports.unzipped(archive, folder));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** Only one of the members is of the format: the manifest and the dictionary are not taken for land. */
    private static Read read(LayerFormat reader, List<UploadedFile> members) throws Exception {
        List<UploadedFile> land = new ArrayList<>();
        for (UploadedFile member : members) {
            if (reader.recognises(member) && !member.name().equals(Manifest.NAME)) {
                land.add(member);
            }
        }
        assertThat(land).hasSize(1);
        List<MultiPolygon> shapes = new ArrayList<>();
        List<List<String>> values = new ArrayList<>();
        try (LandLayer layer = reader.open(land.get(0), LayerChoice.NONE)) {
            for (Optional<LandRow> row = layer.next(); row.isPresent(); row = layer.next()) {
                shapes.add(row.get().polygon().orElseThrow());
                values.add(row.get().values());
            }
            return kept(new Read(layer.fields(), shapes, values));
        }
    }

    /** Of a drawing, what is said of the parcel; what it says of itself (layer, handle) is its own. */
    private static Read kept(Read read) {
        List<String> ours = FIELDS.stream().map(LayerField::name).toList();
        List<Integer> columns = new ArrayList<>();
        for (int column = 0; column < read.fields().size(); column++) {
            if (ours.contains(read.fields().get(column).name())) {
                columns.add(column);
            }
        }
        return columns.isEmpty()
                ? read
                : new Read(
                        columns.stream().map(read.fields()::get).toList(),
                        read.shapes(),
                        read.values().stream()
                                .map(row -> columns.stream().map(row::get).toList())
                                .toList());
    }

    @Provide
    Arbitrary<Way> ways() {
        List<Way> ways = new ArrayList<>();
        Map<String, LayerFormat> readers = new LinkedHashMap<>();
        TestExports.formats(LayerFormat.class).forEach(format -> readers.put(format.id(), format));
        for (WriterFormat writer : TestExports.formats(WriterFormat.class)) {
            if (readers.containsKey(writer.id())) {
                new OutgoingFormats(List.of(writer))
                        .systems(writer)
                        .filter(system ->
                                List.of(4547, 4526, 4490, 4326, NEXT_BAND).contains(system.code()))
                        .forEach(system -> writer.encodings()
                                .forEach(text -> ways.add(new Way(writer, readers.get(writer.id()), system, text))));
            }
        }
        return Arbitraries.of(ways);
    }

    @Provide
    Arbitrary<List<Row>> rows() {
        Arbitrary<String> text = Arbitraries.strings()
                .withChars("南海区平东社区股份合作经济联合社ABC 0123<>&\"'=,{}[]\\/")
                .ofMaxLength(20)
                .map(String::strip);
        Arbitrary<BigDecimal> area = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("999999999.99"))
                .ofScale(2);
        Arbitrary<LocalDate> day = Arbitraries.integers().between(0, 25_000).map(LocalDate::ofEpochDay);
        return Combinators.combine(
                        polygons(),
                        Arbitraries.of("0101", "1104A", "0601", "05H1"),
                        text,
                        area.injectNull(0.1),
                        Arbitraries.longs().between(1, 1L << 53),
                        day.injectNull(0.1),
                        Arbitraries.of(true, false).injectNull(0.1),
                        text)
                .as((ground, landClass, holder, squareMetres, id, date, pond, group) -> new Row(
                        ground,
                        java.util.Arrays.asList(
                                "440605001002JC00015", landClass, holder, squareMetres, id, date, pond, group)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    /** Squares of some 90 m near 113° in a row, some with a hole, on the grid of the store. */
    private static Arbitrary<MultiPolygon> polygons() {
        Arbitrary<Integer> step = Arbitraries.integers().between(0, 500_000_000);
        Arbitrary<List<Boolean>> parts =
                Arbitraries.of(true, false).list().ofMinSize(1).ofMaxSize(3);
        return Combinators.combine(step, step, parts).as((east, north, holes) -> {
            Polygon[] squares = new Polygon[holes.size()];
            for (int i = 0; i < squares.length; i++) {
                double x = 112.9 + east * 1e-9 + i * 0.001;
                double y = 22.8 + north * 1e-9;
                LinearRing[] inner =
                        holes.get(i) ? new LinearRing[] {ring(x + 0.0002, y + 0.0002, 0.0003)} : new LinearRing[0];
                squares[i] = GEOMETRY.createPolygon(ring(x, y, 0.0009), inner);
            }
            return (MultiPolygon) TestExports.systems().toLonLat(GEOMETRY.createMultiPolygon(squares), Srid.CGCS2000);
        });
    }

    private static LinearRing ring(double x, double y, double side) {
        return ((Polygon) GEOMETRY.toGeometry(new Envelope(x, x + side, y, y + side))).getExteriorRing();
    }
}
