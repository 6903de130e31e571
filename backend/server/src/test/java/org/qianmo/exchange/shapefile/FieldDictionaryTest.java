package org.qianmo.exchange.shapefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.WKTReader;
import org.qianmo.crs.Srid;
import org.qianmo.exchange.layer.FolderFiles;
import org.qianmo.exchange.layer.LandLayer;
import org.qianmo.exchange.layer.LayerChoice;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.exchange.layer.LayerWriter;
import org.qianmo.exchange.layer.OutgoingLayer;
import org.qianmo.exchange.layer.TextEncoding;
import org.qianmo.exchange.layer.UploadedFile;

/** Names of columns that a shapefile cannot hold. */
class FieldDictionaryTest {

    private static final List<LayerField> FIELDS = List.of(
            LayerField.text("土地使用权人名称", "使用权人，\"全称\", 逗号", 60),
            LayerField.text("土地使用权面积", "", 20),
            LayerField.text("土地使用𠮷", "四字节", 20),
            LayerField.text("QLR", "权利人", 60),
            LayerField.text("qlr", "另一", 60));

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030"})
    void longNamesComeBackWhole(String encoding) throws Exception {
        Charset charset = Charset.forName(encoding);
        DbfColumns columns = DbfColumns.of(FIELDS, charset);
        FieldDictionary read = read(written(columns));

        assertThat(columns.all()).allMatch(column -> column.name().getBytes(charset).length <= 10);
        assertThat(columns.all())
                .extracting(column -> column.name().toUpperCase())
                .doesNotHaveDuplicates();
        for (int i = 0; i < FIELDS.size(); i++) {
            LayerField inTable = LayerField.text(
                    columns.all().get(i).name(), "", FIELDS.get(i).length());
            assertThat(read.named(inTable)).isEqualTo(FIELDS.get(i));
        }
    }

    @Test
    void shortNamesAreTheirOwn() {
        assertThat(DbfColumns.of(FIELDS, Charset.forName("GBK")).all())
                .extracting(DbfColumns.DbfColumn::name)
                .containsExactly("土地使用权", "土地使用_1", "FIELD", "QLR", "qlr_1");
    }

    @Test
    void peopleReadItToo() throws Exception {
        String text = written(DbfColumns.of(FIELDS.subList(3, 4), StandardCharsets.UTF_8));

        assertThat(text).isEqualTo("\uFEFFfield,name,caption\r\nQLR,QLR,权利人\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "geometry,name\nQLR,x",
                "field,name,caption\nQLR",
                "field,name,caption\n\"QLR,a,b",
                "field,name,caption\nQLR,,"
            })
    void whatSaysNothingChangesNothing(String text) throws Exception {
        LayerField column = LayerField.text("QLR", "", 60);

        assertThat(read(text).named(column)).isEqualTo(column);
    }

    /** What our own export writes, read by what reads the files of others. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030"})
    void exportBringsBackNamesAndCaptions(String encoding, @TempDir Path folder) throws Exception {
        List<LayerField> fields = FIELDS.subList(0, 2);
        OutgoingLayer layer = new OutgoingLayer(
                "parcels", "地块", Srid.PLANE, TextEncoding.named(encoding).orElseThrow(), fields);
        try (LayerWriter writer = new ShapefileWriterFormat().open(layer, new FolderFiles(folder))) {
            writer.write(square(), List.of("平东社区", "1200"));
        }
        Path shp = folder.resolve("parcels.shp");

        try (LandLayer read =
                new ShapefileFormat().open(new UploadedFile(shp, "parcels.shp", folder), LayerChoice.NONE)) {
            assertThat(read.fields()).isEqualTo(fields);
            assertThat(read.next().orElseThrow().values()).containsExactly("平东社区", "1200");
        }
    }

    private static MultiPolygon square() throws Exception {
        return (MultiPolygon) new WKTReader()
                .read("MULTIPOLYGON (((407700 2550300, 407700 2550400, 407800 2550400, 407700 2550300)))");
    }

    private String written(DbfColumns columns) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FieldDictionary.of(columns, FIELDS.size() == columns.all().size() ? FIELDS : FIELDS.subList(3, 4))
                .write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static FieldDictionary read(String text) throws Exception {
        return FieldDictionary.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
