package org.qianmo.exchange.boundarypoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.WKTReader;
import org.qianmo.crs.Srid;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.exchange.layer.OutgoingLayer;
import org.qianmo.exchange.layer.Reading;
import org.qianmo.exchange.layer.RoundTrip;
import org.qianmo.exchange.layer.SquarePolygons;
import org.qianmo.exchange.layer.TextEncoding;

/** What is written is read again: shapes to the millimetre or to all digits, and what the format has places for. */
class BoundaryPointsRoundTripProperties {

    private static final List<LayerField> FIELDS = List.of(
            LayerField.text("ZDDM", "宗地代码", 19),
            LayerField.text("DLBM", "地类编码", 5),
            LayerField.text("DKMC", "地块名称", 60),
            LayerField.text("DLMC", "地类名称", 60));

    record Row(MultiPolygon polygon, String code, String landClass, String name, String use) {}

    @Property(tries = 60)
    void rowsComeBack(@ForAll("rows") List<Row> rows, @ForAll("systems") int srid, @ForAll boolean gbk)
            throws Exception {
        RoundTrip.inFolder(folder -> {
            TextEncoding encoding = gbk ? TextEncoding.GBK : TextEncoding.UTF_8;
            Reading read = Reading.of(
                    new BoundaryPointsFormat(), write(folder, new BoundaryPointsWriterFormat(), encoding, srid, rows));

            assertThat(read.system().srid()).contains(new Srid(srid));
            assertThat(read.encoding().orElseThrow().encoding()).isEqualTo(encoding);
            assertThat(read.rows()).hasSameSizeAs(rows);
            for (int i = 0; i < rows.size(); i++) {
                assertSame(read, i, rows.get(i));
            }
        });
    }

    private static void assertSame(Reading read, int i, Row row) {
        assertThat(read.value(i, "DKBH")).isEqualTo(row.code());
        assertThat(read.value(i, "DLBM")).isEqualTo(row.landClass());
        assertThat(read.value(i, "DKMC")).isEqualTo(row.name());
        assertThat(read.value(i, "DKYT")).isEqualTo(row.use());
        RoundTrip.assertSame(read.rows().get(i).polygon().orElseThrow(), row.polygon());
        // Hectares have four decimals: half a square metre.
        assertThat(Double.parseDouble(read.value(i, "DKMJ_M2")))
                .isCloseTo(row.polygon().getArea(), Offset.offset(0.5 + 1e-6));
    }

    @Property(tries = 40)
    void moreDecimalsGiveMoreDigits(@ForAll("preciseShapes") MultiPolygon polygon) throws Exception {
        RoundTrip.inFolder(folder -> {
            List<Row> rows = List.of(new Row(polygon, "", "", "", ""));
            Reading read = Reading.of(
                    new BoundaryPointsFormat(),
                    write(folder, new BoundaryPointsWriterFormat(8), TextEncoding.GBK, 4547, rows));
            RoundTrip.assertSame(read.rows().get(0).polygon().orElseThrow(), polygon);
        });
    }

    @Test
    void theFileIsThatOfTheExample(@TempDir Path folder) throws Exception {
        MultiPolygon square = (MultiPolygon) new WKTReader()
                .read("MULTIPOLYGON (((38407700 2550300, 38408100 2550300, 38408100 2550500, 38407700"
                        + " 2550500, 38407700 2550300), (38407800 2550400, 38407800 2550450, 38407850"
                        + " 2550450, 38407800 2550400)))");
        Path file = write(
                folder,
                new BoundaryPointsWriterFormat(),
                TextEncoding.GBK,
                4526,
                List.of(new Row(square, "1", "0601", "甲,乙", "工业用地")));

        String text = new String(Files.readAllBytes(file), "GBK");

        assertThat(text)
                .contains("坐标系=2000国家大地坐标系\r\n几度分带=3\r\n投影类型=高斯克吕格\r\n计量单位=米\r\n带号=38\r\n精度=0.001\r\n")
                .endsWith("""
                    [地块坐标]
                    9,7.8750,1,甲，乙,面,,工业用地,0601,@
                    J1,1,2550300.000,38407700.000
                    J2,1,2550300.000,38408100.000
                    J3,1,2550500.000,38408100.000
                    J4,1,2550500.000,38407700.000
                    J1,1,2550300.000,38407700.000
                    J5,2,2550400.000,38407800.000
                    J6,2,2550450.000,38407800.000
                    J7,2,2550450.000,38407850.000
                    J5,2,2550400.000,38407800.000
                    """.replace("\n", "\r\n"));
    }

    @Test
    void degreesHaveNoBand() {
        OutgoingLayer degrees = new OutgoingLayer("a", "a", Srid.CGCS2000, TextEncoding.GBK, FIELDS);
        assertThat(new BoundaryPointsWriterFormat().writes(degrees)).isFalse();
    }

    private static Path write(
            Path folder, BoundaryPointsWriterFormat format, TextEncoding encoding, int srid, List<Row> rows)
            throws Exception {
        OutgoingLayer layer = new OutgoingLayer("parcels", "地块", new Srid(srid), encoding, FIELDS);
        assertThat(format.writes(layer)).isTrue();
        List<RoundTrip.Row> written = rows.stream()
                .map(row ->
                        new RoundTrip.Row(row.polygon(), List.of(row.code(), row.landClass(), row.name(), row.use())))
                .toList();
        long commas = rows.stream().filter(row -> row.name().contains(",")).count();
        assertThat(RoundTrip.write(format, layer, folder, written)).isEqualTo(commas);
        return folder.resolve("parcels.txt");
    }

    @Provide
    Arbitrary<List<Row>> rows() {
        Arbitrary<String> text = Arbitraries.strings()
                .withChars("南海区桂城街道平东社区甲乙丙㐀ABC0123 @＠，面=[]")
                .ofMaxLength(12)
                .map(String::strip);
        return Combinators.combine(SquarePolygons.between("200000", "800000", 3), text, text, text, text)
                .as(Row::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<Integer> systems() {
        return Arbitraries.of(4547, 4534, 4554, 4502, 4512);
    }

    @Provide
    Arbitrary<MultiPolygon> preciseShapes() {
        return SquarePolygons.between("400000", "499000", 8);
    }
}
