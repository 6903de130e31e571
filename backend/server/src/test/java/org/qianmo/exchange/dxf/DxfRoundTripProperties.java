package org.qianmo.exchange.dxf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.WKTReader;
import org.qianmo.crs.Srid;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.exchange.layer.Ogr;
import org.qianmo.exchange.layer.OutgoingLayer;
import org.qianmo.exchange.layer.Reading;
import org.qianmo.exchange.layer.RoundTrip;
import org.qianmo.exchange.layer.SquarePolygons;
import org.qianmo.exchange.layer.TextEncoding;

/** What is written is read again: all digits, holes and parts, and texts of any characters. */
class DxfRoundTripProperties {

    private static final List<LayerField> FIELDS =
            List.of(LayerField.text("DLBM", "地类编码", 5), LayerField.text("权利人", "", 254));

    @Property(tries = 60)
    void rowsComeBack(@ForAll("shapes") MultiPolygon polygon, @ForAll("texts") String holder, @ForAll boolean gbk)
            throws Exception {
        RoundTrip.inFolder(folder -> {
            Path file = write(folder, gbk ? TextEncoding.GBK : TextEncoding.UTF_8, polygon, holder);
            Reading read = Reading.of(new DxfFormat(), file);

            assertThat(read.fields()).startsWith("DLBM", "权利人", "LAYER");
            assertThat(read.rows()).hasSize(2);
            assertThat(read.value(0, "权利人")).isEqualTo(holder);
            assertThat(read.value(1, "LAYER")).isEqualTo("0601");
            for (int row = 0; row < 2; row++) {
                RoundTrip.assertSame(read.rows().get(row).polygon().orElseThrow(), polygon);
            }
        });
    }

    @Test
    void anotherProgramReadsTheOutlines(@TempDir Path folder) throws Exception {
        MultiPolygon square = (MultiPolygon) new WKTReader()
                .read("MULTIPOLYGON (((38407700.125 2550300, 38408100 2550300, 38408100 2550500,"
                        + " 38407700.125 2550300)))");
        Path file = write(folder, TextEncoding.GBK, square, "平东社区");
        Ogr.require();
        String report = Ogr.run("ogrinfo", "-ro", "-al", file.toString());
        assertThat(report)
                .contains("Feature Count: 2")
                .contains("Layer (String) = 0601")
                .contains("38407700.125 2550300")
                .contains("38408100 2550500");
    }

    private static Path write(Path folder, TextEncoding text, MultiPolygon polygon, String holder) throws Exception {
        OutgoingLayer layer = new OutgoingLayer("parcels", "地块", Srid.PLANE, text, FIELDS);
        List<RoundTrip.Row> rows = List.of(
                new RoundTrip.Row(polygon, List.of("0601", holder)),
                new RoundTrip.Row(polygon, Arrays.asList("0601", null)));
        assertThat(RoundTrip.write(new DxfWriterFormat(), layer, folder, rows)).isZero();
        return folder.resolve("parcels.dxf");
    }

    @Provide
    Arbitrary<MultiPolygon> shapes() {
        return SquarePolygons.between("-9999999", "49999999", 7);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("南海区甲乙㐀ABC0 :=+^\\U4E2D{}%\n\té€\uD83D")
                .ofMaxLength(300)
                .map(text -> text.replace("\uD83D", "\uD83D\uDE00"));
    }
}
