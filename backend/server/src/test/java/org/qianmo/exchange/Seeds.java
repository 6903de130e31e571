package org.qianmo.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.WKTReader;
import org.qianmo.crs.Srid;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.exchange.layer.LayerWriter;
import org.qianmo.exchange.layer.OutgoingFiles;
import org.qianmo.exchange.layer.OutgoingLayer;
import org.qianmo.exchange.layer.TextEncoding;
import org.qianmo.exchange.layer.WriterFormat;

/** Small sound files of every format, to be spoiled: some written by hand, and what each of our writers makes. */
final class Seeds {

    private static final String WKT =
            "MULTIPOLYGON (((113.1 23.05, 113.1 23.06, 113.11 23.06, 113.11 23.05, 113.1 23.05),"
                    + " (113.103 23.053, 113.105 23.053, 113.105 23.055, 113.103 23.053)),"
                    + " ((113.2 23.05, 113.2 23.06, 113.21 23.06, 113.2 23.05)))";

    private static final String TXT = "[属性描述]\r\n坐标系=2000国家大地坐标系\r\n几度分带=3\r\n投影类型=高斯克吕格\r\n计量单位=米\r\n带号=38\r\n"
            + "精度=0.001\r\n转换参数=,,,,,,\r\n[地块坐标]\r\n5,8.0,1,地块1,面,,工业用地,0601,@\r\n"
            + "J1,1,2550300.000,38407700.000\r\nJ2,1,2550300.000,38408100.000\r\nJ3,1,2550500.000,38408100.000\r\n"
            + "J4,1,2550500.000,38407700.000\r\nJ1,1,2550300.000,38407700.000\r\n";

    private static final String GEOJSON =
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":"
                    + "{\"QLR\":\"平东\",\"n\":1.5,\"b\":true,\"z\":null},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                    + "[[[113.1,23.05],[113.2,23.05],[113.2,23.06],[113.1,23.05]]]}}]}";

    private static final String KML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document><Placemark><name>平东</name><ExtendedData><Data"
            + " name=\"QLR\"><value>甲</value></Data></ExtendedData><Polygon><outerBoundaryIs><LinearRing><coordinates>113.1,23.05,0"
            + " 113.2,23.05,0 113.2,23.06,0 113.1,23.05,0"
            + "</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Document></kml>";

    private static final String DXF = String.join(
            "\n",
            "0",
            "SECTION",
            "2",
            "ENTITIES",
            "0",
            "LWPOLYLINE",
            "8",
            "宗地",
            "90",
            "4",
            "70",
            "1",
            "10",
            "407700",
            "20",
            "2550300",
            "10",
            "407800",
            "20",
            "2550300",
            "10",
            "407800",
            "20",
            "2550400",
            "10",
            "407700",
            "20",
            "2550400",
            "0",
            "ENDSEC",
            "0",
            "EOF",
            "");

    private Seeds() {}

    /** @return by the name of the file */
    static Map<String, byte[]> all() throws Exception {
        Map<String, byte[]> seeds = new TreeMap<>();
        seeds.put("hand.geojson", utf8(GEOJSON));
        seeds.put("hand.geojsonl", utf8(GEOJSON.substring(40, GEOJSON.length() - 2) + "\n"));
        seeds.put("hand.kml", utf8(KML));
        seeds.put("hand-wkt.csv", utf8("id,QLR,WKT\n1,甲,\"" + WKT + "\"\n2,乙,\"POLYGON ((0 0, 0 1, 1 1, 0 0))\"\n"));
        seeds.put("hand-xy.csv", utf8("id,seq,x,y\n1,1,407700,2550300\n1,2,407800,2550300\n1,3,407800,2550400\n"));
        seeds.put("hand.txt", TXT.getBytes(Charset.forName("GBK")));
        seeds.put("hand.dxf", utf8(DXF));
        seeds.put(
                "hand.zip",
                HandMadeShapefile.ofSilentGbk("QLR", "DLBM")
                        .square(0, 0, 9, "甲", "0601")
                        .zip("宗地"));
        // Made by ogr2ogr: nothing of ours writes the format.
        seeds.put(
                "other.fgb",
                Seeds.class.getResourceAsStream("two-triangles.fgb").readAllBytes());
        for (WriterFormat writer : ReadableFormats.writers()) {
            seeds.putAll(written(writer));
        }
        return seeds;
    }

    /** Some formats are defined in degrees only, some in metres only. */
    private static Optional<OutgoingLayer> writable(WriterFormat writer) {
        return Stream.of(Srid.CGCS2000, Srid.WGS84, Srid.CGCS2000_GK_BAND_38)
                .map(system -> new OutgoingLayer(
                        "parcels", "地块", system, TextEncoding.UTF_8, List.of(LayerField.text("QLR", "权利人", 60))))
                .filter(writer::writes)
                .findFirst();
    }

    private static Map<String, byte[]> written(WriterFormat writer) throws Exception {
        Map<String, byte[]> files = new TreeMap<>();
        Optional<OutgoingLayer> layer = writable(writer);
        if (writer.id().equals("xlsx") || layer.isEmpty()) {
            return files;
        }
        double scale = layer.get().system().equals(Srid.CGCS2000_GK_BAND_38) ? 339_500 : 1;
        Path folder = Files.createTempDirectory("seed");
        Written out = new Written(folder);
        try (LayerWriter rows = writer.open(layer.get(), out)) {
            for (int i = 0; i < 4; i++) {
                Geometry ground = new WKTReader().read(WKT);
                ground.apply(AffineTransformation.scaleInstance(scale, scale == 1 ? 1 : 110_000));
                rows.write((MultiPolygon) ground, List.of("平东社区" + i));
            }
        }
        if (out.names.size() == 1) {
            String name = out.names.get(0);
            files.put(writer.id() + "-" + name, Files.readAllBytes(folder.resolve(name)));
        } else {
            files.put(writer.id() + ".zip", zip(folder, out.names));
        }
        return files;
    }

    private static byte[] zip(Path folder, List<String> names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(Files.readAllBytes(folder.resolve(name)));
            }
        }
        return bytes.toByteArray();
    }

    private record Written(Path folder, List<String> names) implements OutgoingFiles {

        Written(Path folder) {
            this(folder, new ArrayList<>());
        }

        @Override
        public OutputStream stream(String name) throws IOException {
            return Files.newOutputStream(file(name));
        }

        @Override
        public Path file(String name) {
            names.add(name);
            return folder.resolve(name);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
