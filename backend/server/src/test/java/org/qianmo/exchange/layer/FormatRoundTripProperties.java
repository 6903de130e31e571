package org.qianmo.exchange.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.qianmo.crs.Srid;
import org.qianmo.exchange.geojson.GeoJsonFormat;
import org.qianmo.exchange.geojson.GeoJsonSeqFormat;
import org.qianmo.exchange.geojson.GeoJsonSeqWriterFormat;
import org.qianmo.exchange.geojson.GeoJsonWriterFormat;
import org.qianmo.exchange.geopackage.GeoPackageFormat;
import org.qianmo.exchange.geopackage.GeoPackageWriterFormat;
import org.qianmo.exchange.kml.KmlFormat;
import org.qianmo.exchange.kml.KmlWriterFormat;

/** What is written is read again: rows in their order, every value, every digit of every coordinate, the system. */
class FormatRoundTripProperties {

    enum Kind {
        GEOPACKAGE(new GeoPackageWriterFormat(), new GeoPackageFormat(), "parcels.gpkg"),
        GEOJSON(new GeoJsonWriterFormat(), new GeoJsonFormat(), "parcels.geojson"),
        GEOJSON_SEQUENCE(new GeoJsonSeqWriterFormat(), new GeoJsonSeqFormat(), "parcels.geojsons"),
        KML(new KmlWriterFormat(), new KmlFormat(), "parcels.kml");

        final WriterFormat writer;
        final LayerFormat reader;
        final String file;

        Kind(WriterFormat writer, LayerFormat reader, String file) {
            this.writer = writer;
            this.reader = reader;
            this.file = file;
        }
    }

    @Property(tries = 60)
    void degreesComeBack(@ForAll("degrees") List<LandSamples.Row> rows, @ForAll Kind kind) throws Exception {
        comesBack(rows, kind, Srid.WGS84);
    }

    @Property(tries = 30)
    void metresComeBack(@ForAll("metres") List<LandSamples.Row> rows, @ForAll Kind kind) throws Exception {
        if (kind.writer.writes(LandSamples.layer(Srid.CGCS2000_GK_BAND_38))) {
            comesBack(rows, kind, Srid.CGCS2000_GK_BAND_38);
        }
    }

    private static void comesBack(List<LandSamples.Row> rows, Kind kind, Srid system) throws Exception {
        RoundTrip.inFolder(folder -> {
            List<RoundTrip.Row> written = rows.stream()
                    .map(row -> new RoundTrip.Row(row.polygon(), row.values()))
                    .toList();
            assertThat(RoundTrip.write(kind.writer, LandSamples.layer(system), folder, written))
                    .isZero();
            Path file = folder.resolve(kind.file);
            assertThat(kind.reader.recognises(new UploadedFile(file, kind.file, folder)))
                    .isTrue();
            assertSame(ReadLayer.of(kind.reader, file), rows, system, kind);
        });
    }

    private static void assertSame(ReadLayer read, List<LandSamples.Row> rows, Srid system, Kind kind) {
        assertThat(read.fault()).isEmpty();
        // A sequence without a row has no bytes, and says nothing.
        assertThat(read.stated()).isEqualTo(system.toString());
        assertThat(read.rows()).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            RoundTrip.assertSame(
                    read.rows().get(i).polygon().orElse(null), rows.get(i).polygon());
            for (int column = 0; column < LandSamples.FIELDS.size(); column++) {
                String value = read.value(i + 1, LandSamples.FIELDS.get(column).name());
                assertSame(value, rows.get(i).values().get(column));
            }
        }
        if (kind == Kind.GEOPACKAGE || kind == Kind.KML) {
            assertThat(read.fields().stream().map(LayerField::caption)).contains("权利人（集体经济组织全称）", "图斑椭球面积");
        }
    }

    private static void assertSame(String read, Object written) {
        if (written == null) {
            assertThat(read).isEmpty();
        } else if (written instanceof Number number) {
            assertThat(new BigDecimal(read)).isEqualByComparingTo(number.toString());
        } else {
            assertThat(read).isEqualTo(written.toString());
        }
    }

    @Provide
    Arbitrary<List<LandSamples.Row>> degrees() {
        return LandSamples.rows(89, 0.001);
    }

    @Provide
    Arbitrary<List<LandSamples.Row>> metres() {
        return LandSamples.rows(4e7, 100);
    }
}
