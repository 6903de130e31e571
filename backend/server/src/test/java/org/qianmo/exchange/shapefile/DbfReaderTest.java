package org.qianmo.exchange.shapefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.linuxense.javadbf.DBFReader;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qianmo.exchange.layer.LayerField;

class DbfReaderTest {

    @TempDir
    private Path folder;

    @Test
    void headerOfUnusualLengthIsRead() throws IOException {
        Path file = RealUploads.find("nasty-shapefiles/gdal/weird_header_length.dbf")
                .orElseThrow();
        try (DbfReader reader = new DbfReader(file)) {
            assertThat(reader.rows()).isEqualTo(1);
            assertThat(reader.fields(StandardCharsets.UTF_8))
                    .extracting(LayerField::name)
                    .containsExactly("NUMERO");
            assertThat(reader.value(reader.row(0), 0, StandardCharsets.UTF_8)).isEqualTo("001");
        }
    }

    @Test
    void namesThatWereCutInsideACharacterAreRead() throws IOException {
        Optional<Path> file = RealUploads.find("cn-utf8-patches/面albers.dbf");
        assumeTrue(file.isPresent(), "cn-utf8-patches is not on this machine");
        try (DbfReader reader = new DbfReader(file.get())) {
            assertThat(reader.fields(StandardCharsets.UTF_8))
                    .extracting(LayerField::name)
                    .contains("图斑编", "坡度", "利用现", "措施代", "措施名", "措施数");
        }
    }

    @Test
    void independentReaderFindsWhatWeWrote() throws Exception {
        Path file = written();
        try (InputStream stream = Files.newInputStream(file);
                DBFReader reader = new DBFReader(stream, Charset.forName("GBK"))) {
            assertThat(reader.getRecordCount()).isEqualTo(2);
            assertThat(reader.getField(0).getName()).isEqualTo("QLR");
            assertThat(reader.nextRecord()).containsExactly("平东社区", new BigDecimal("79983.24"));
            assertThat(reader.nextRecord()[1]).isNull();
        }
    }

    @Test
    void deletedRowsAndMissingBytesAreNoticed() throws Exception {
        Path file = written();
        byte[] bytes = Files.readAllBytes(file);
        int secondRow = bytes.length - 1 - 36;
        bytes[secondRow] = '*';
        Files.write(file, bytes);
        try (DbfReader reader = new DbfReader(file)) {
            assertThat(DbfReader.isDeleted(reader.row(0))).isFalse();
            assertThat(DbfReader.isDeleted(reader.row(1))).isTrue();
        }
        Files.write(file, Arrays.copyOf(bytes, secondRow + 5));
        try (DbfReader reader = new DbfReader(file)) {
            assertThat(reader.rows()).isEqualTo(1);
            assertThat(reader.row(1).hasRemaining()).isFalse();
        }
    }

    /** Rows of 36 bytes: the mark of deletion, 20 of text, 15 of a number. */
    private Path written() throws Exception {
        List<DbfField> fields = List.of(DbfField.text("QLR", 20), DbfField.number("MJ_M2", 15, 2));
        try (ShapefileWriter writer = new ShapefileWriter(folder, fields, ShapefileText.GBK, "")) {
            writer.write(null, List.of("平东社区", "79983.24"));
            writer.write(null, Arrays.asList("沙溪社区", null));
        }
        return folder.resolve("layer.dbf");
    }
}
