package org.qianmo.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
import org.qianmo.exchange.layer.LayerChoice;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.exchange.layer.Ogr;
import org.qianmo.exchange.layer.OutgoingLayer;
import org.qianmo.exchange.layer.Reading;
import org.qianmo.exchange.layer.RoundTrip;
import org.qianmo.exchange.layer.SquarePolygons;
import org.qianmo.exchange.layer.TextEncoding;

/** What is written is read again, to the last digit, and no text can be run as a formula. */
class CsvRoundTripProperties {

    private static final List<LayerField> FIELDS =
            List.of(LayerField.text("权利人", "", 254), LayerField.number("MJ", "", 15, 2));

    @Property(tries = 80)
    void rowsComeBack(@ForAll("shapes") MultiPolygon polygon, @ForAll("texts") String text, @ForAll boolean gbk)
            throws Exception {
        RoundTrip.inFolder(folder -> {
            TextEncoding encoding = gbk ? TextEncoding.GBK : TextEncoding.UTF_8;
            Path file = write(folder, encoding, polygon, text);
            Reading read =
                    Reading.of(new CsvLandFormat(), file, new LayerChoice(Optional.empty(), Optional.of(encoding)));

            assertThat(read.fields()).containsExactly("权利人", "MJ");
            assertThat(read.system().srid()).contains(Srid.PLANE);
            assertThat(read.value(0, "权利人")).isEqualTo(text);
            assertThat(read.value(0, "MJ")).isEqualTo("-1.5");
            assertThat(read.rows().get(0).polygon().orElseThrow().equalsExact(polygon, 0))
                    .isTrue();
            assertThat(FormulaGuard.guarded(text)).doesNotMatch("(?s)[=+\\-@\\t\\r\\n].*");
        });
    }

    @Test
    void anotherProgramReadsTheTable(@TempDir Path folder) throws Exception {
        MultiPolygon square = (MultiPolygon) new WKTReader()
                .read("MULTIPOLYGON (((407700.125 2550300, 408100 2550300, 408100 2550500, 407700.125 2550300)))");
        Path file = write(folder, TextEncoding.UTF_8, square, "平东社区");
        Ogr.require();
        String report = Ogr.run("ogrinfo", "-ro", "-al", file.toString());
        assertThat(report)
                .contains("Feature Count: 1")
                .contains("权利人 (String) = 平东社区")
                .contains("EPSG\",4547")
                .contains("Extent: (407700.125000, 2550300.000000) - (408100.000000, 2550500.000000)");
    }

    private static Path write(Path folder, TextEncoding text, MultiPolygon polygon, String holder) throws Exception {
        OutgoingLayer layer = new OutgoingLayer("parcels", "地块", Srid.PLANE, text, FIELDS);
        List<RoundTrip.Row> rows = List.of(new RoundTrip.Row(polygon, List.of(holder, -1.5)));
        assertThat(RoundTrip.write(new CsvWriterFormat(), layer, folder, rows)).isZero();
        return folder.resolve("parcels.csv");
    }

    @Provide
    Arbitrary<MultiPolygon> shapes() {
        return SquarePolygons.between("-9999999", "49999999", 8);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("南海区甲乙㐀A1 =+-@'\"＝,;\n\r\t€").ofMaxLength(12);
    }
}
