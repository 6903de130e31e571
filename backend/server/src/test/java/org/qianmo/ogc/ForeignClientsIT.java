package org.qianmo.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qianmo.testing.OnH2Gis;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import tools.jackson.databind.JsonNode;

/** GDAL, OWSLib and QGIS read every collection, page by page and with filters: as many features as there are. */
@OnH2Gis
class ForeignClientsIT extends RunningApplication {

    private static final List<String> COLLECTIONS = List.of(
            "parcels", "zones", "units", "pilot-sites", "accepted-work", "control-lines", "voucher-ground", "records");

    /** Parcels that were there from 2020-03-01 to 2022-12-31: more than a page of them. */
    private static final int LIVED = OgcGround.PAGE + 2;

    private static boolean filled;

    @BeforeEach
    void fillOnce() {
        if (!filled) {
            OgcGround.fill(application);
            ParcelStory story = new ParcelStory(application, PLANNER.username());
            Spot spot = TestDistrict.spot();
            for (int i = 0; i < LIVED; i++) {
                story.of(spot.polygon("%1$d 0, %2$d 0, %2$d 1, %1$d 1, %1$d 0".formatted(i, i + 1)));
            }
            filled = true;
        }
    }

    private String service() {
        return "http://127.0.0.1:" + port + "/ogc";
    }

    private int matched(String collection, String query) {
        JsonNode page = as(VIEWER)
                .get("/ogc/collections/" + collection + "/items?limit=1" + query)
                .mustBe(200)
                .json();
        return page.path("numberMatched").asInt();
    }

    private String ogrinfo(String collection, String... more) throws Exception {
        List<String> command = Stream.of(
                        List.of("ogrinfo", "-ro", "-so", "OAPIF:" + service(), collection),
                        List.of("-oo", "USERPWD=" + VIEWER.username() + ":" + TestDistrict.PASSWORD),
                        List.of("-oo", "PAGE_SIZE=" + OgcGround.PAGE),
                        List.of(more))
                .flatMap(List::stream)
                .toList();
        return ForeignProgram.run(command);
    }

    /** Without {@code -so} each feature is read, through all pages. */
    private long readByOgr(String collection, String... more) throws Exception {
        List<String> command = Stream.of(
                        List.of("ogrinfo", "-ro", "-geom=SUMMARY", "OAPIF:" + service(), collection),
                        List.of("-oo", "USERPWD=" + VIEWER.username() + ":" + TestDistrict.PASSWORD),
                        List.of("-oo", "PAGE_SIZE=" + OgcGround.PAGE),
                        List.of(more))
                .flatMap(List::stream)
                .toList();
        return ForeignProgram.run(command)
                .lines()
                .filter(line -> line.startsWith("OGRFeature("))
                .count();
    }

    @Test
    void gdalReadsEveryCollectionPageByPage() throws Exception {
        ForeignProgram.needOgrinfo();
        for (String collection : COLLECTIONS) {
            int matched = matched(collection, "");

            assertThat(ogrinfo(collection)).contains("Feature Count: " + matched);
            assertThat(readByOgr(collection)).as(collection).isEqualTo(matched);
        }
    }

    @Test
    void gdalFiltersByAttributeAndByBox() throws Exception {
        ForeignProgram.needOgrinfo();
        int orchards = matched("parcels", "&landClass=0201");
        JsonNode first = as(VIEWER)
                .get("/ogc/collections/zones/items?limit=1")
                .json()
                .path("features")
                .path(0)
                .path("geometry")
                .path("coordinates")
                .path(0)
                .path(0)
                .path(0);
        double x = first.path(0).asDouble() + 1e-6;
        double y = first.path(1).asDouble() + 1e-6;
        String box = x + "," + y + "," + (x + 1e-6) + "," + (y + 1e-6);

        assertThat(readByOgr("parcels", "-where", "landClass = '0201'")).isEqualTo(orchards);
        assertThat(readByOgr("zones", "-spat", "" + x, "" + y, "" + (x + 1e-6), "" + (y + 1e-6)))
                .isEqualTo(matched("zones", "&bbox=" + box));
    }

    @Test
    void owslibReadsEveryCollectionPageByPageAndWithFilters() throws Exception {
        ForeignProgram.needPython("owslib", "python3-owslib");

        Map<String, String> read = table(ForeignProgram.python(
                "owslib_reads.py", service(), VIEWER.username(), TestDistrict.PASSWORD, "" + OgcGround.PAGE));

        for (String collection : COLLECTIONS) {
            assertThat(read).containsEntry(collection, "" + matched(collection, ""));
        }
        String held = "&filter=landClass%20%3D%20%270103%27%20AND%20NOT%20holder%20IS%20NULL";
        assertThat(read).containsEntry("parcels-cql2-text", "" + matched("parcels", held));
        assertThat(read).containsEntry("parcels-cql2-json", "" + matched("parcels", "&landClass=0103"));
        assertThat(read)
                .containsEntry("parcels-before", "0")
                .containsEntry("parcels-within", "" + LIVED)
                .containsEntry("parcels-after", "" + matched("parcels", ""))
                .containsEntry("parcels-ever", "" + (LIVED + matched("parcels", "")));
    }

    /** Its OAPIF provider reads and does not write: docs/ogc.md says why, and this says when that changes. */
    @Test
    void qgisReadsEveryCollectionPageByPageAndDoesNotEdit() throws Exception {
        ForeignProgram.needPython("qgis.core", "python3-qgis");

        Map<String, String> read = table(ForeignProgram.python(
                "qgis_reads.py",
                Stream.concat(
                                Stream.of(service(), VIEWER.username(), TestDistrict.PASSWORD, "" + OgcGround.PAGE),
                                COLLECTIONS.stream())
                        .toArray(String[]::new)));

        for (String collection : COLLECTIONS) {
            String[] countAndArea = read.get(collection).split(" ");
            assertThat(countAndArea[0]).as(collection).isEqualTo("" + matched(collection, ""));
            assertThat(Double.parseDouble(countAndArea[1])).as(collection).isPositive();
        }
        assertThat(read.get("fields")).contains("landClass", "officialAreaSquareMetres");
        assertThat(Integer.parseInt(read.get("parcels-box"))).isBetween(1, matched("parcels", ""));
        assertThat(read).containsEntry("parcels-expression", "" + matched("parcels", "&landClass=0103"));
        assertThat(read).containsEntry("edits", "False");
    }

    private static Map<String, String> table(String printed) {
        Map<String, String> table = new HashMap<>();
        printed.lines().filter(line -> line.contains(" ")).forEach(line -> {
            int space = line.indexOf(' ');
            table.put(line.substring(0, space), line.substring(space + 1));
        });
        return table;
    }
}
