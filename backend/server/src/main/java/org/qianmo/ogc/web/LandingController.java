package org.qianmo.ogc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qianmo.http.FeatureCollection.Link;
import org.qianmo.http.Messages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a program, or a person, begins. */
@RestController
@RequestMapping("/ogc")
class LandingController {

    static final Messages TITLE = new Messages("阡陌 OGC 服务", "Qianmo OGC API");
    private static final Messages DESCRIPTION = new Messages(
            "南海区土地综合整治：地块、片区、单元、试点、已验收成果、控制线、券所在地块与案卷。",
            "Land consolidation: parcels, zones, units, pilot sites, accepted work, control lines, ground of vouchers, records.");

    private static final String FEATURES = "http://www.opengis.net/spec/ogcapi-features-";
    private static final String COMMON = "http://www.opengis.net/spec/ogcapi-common-";
    private static final String TILES = "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/";
    private static final String CQL2 = "http://www.opengis.net/spec/cql2/1.0/conf/";

    private static final List<String> CONFORMS_TO = List.of(
            COMMON + "1/1.0/conf/core",
            COMMON + "2/1.0/conf/collections",
            FEATURES + "1/1.0/conf/core",
            FEATURES + "1/1.0/conf/oas30",
            FEATURES + "1/1.0/conf/html",
            FEATURES + "1/1.0/conf/geojson",
            FEATURES + "2/1.0/conf/crs",
            FEATURES + "3/1.0/conf/queryables",
            FEATURES + "3/1.0/conf/queryables-query-parameters",
            FEATURES + "3/1.0/conf/filter",
            FEATURES + "3/1.0/conf/features-filter",
            FEATURES + "4/1.0/conf/create-replace-delete",
            FEATURES + "4/1.0/conf/update",
            FEATURES + "4/1.0/conf/optimistic-locking-etags",
            FEATURES + "4/1.0/conf/features",
            CQL2 + "cql2-text",
            CQL2 + "cql2-json",
            CQL2 + "basic-cql2",
            CQL2 + "advanced-comparison-operators",
            CQL2 + "basic-spatial-functions",
            CQL2 + "basic-spatial-functions-plus",
            CQL2 + "spatial-functions",
            CQL2 + "property-property",
            TILES + "core",
            TILES + "tileset",
            TILES + "tilesets-list",
            TILES + "geodata-tilesets",
            TILES + "mvt");

    /** OWSLib puts a slash at the end. */
    @GetMapping({"", "/"})
    ResponseEntity<Object> landing(HttpServletRequest request) {
        Parameters.allow(request);
        Form form = Form.of(request);
        List<Link> links = Addresses.selves(request, form, Addresses.JSON);
        links.add(Addresses.link("/conformance", "conformance", Addresses.JSON));
        links.add(Addresses.link("/collections", "data", Addresses.JSON));
        links.add(Addresses.link("/api?f=json", "service-desc", Addresses.OPEN_API));
        links.add(Addresses.link("/api?f=html", "service-doc", Addresses.HTML));
        links.add(Addresses.link("/tileMatrixSets", Addresses.OGC_RELATION + "tiling-schemes", Addresses.JSON));
        return form == Form.HTML
                ? page()
                : Json.reply(Json.object(
                        "title",
                        TITLE.zh() + " " + TITLE.en(),
                        "description",
                        DESCRIPTION.zh() + " " + DESCRIPTION.en(),
                        "links",
                        links));
    }

    private static ResponseEntity<Object> page() {
        String body = "<p>" + Html.text(DESCRIPTION.zh()) + "</p><p lang=\"en\">" + Html.text(DESCRIPTION.en())
                + "</p><ul><li>" + Html.anchor(Addresses.of("/collections?f=html"), "图层 Collections") + "</li><li>"
                + Html.anchor(Addresses.of("/api?f=html"), "接口说明 API") + "</li><li>"
                + Html.anchor(Addresses.of("/conformance?f=html"), "符合的标准 Conformance") + "</li><li>"
                + Html.anchor(Addresses.of("/tileMatrixSets?f=html"), "瓦片矩阵集 Tile matrix sets") + "</li></ul>";
        return Html.page(TITLE, List.of(), body);
    }

    @GetMapping("/conformance")
    ResponseEntity<Object> conformance(HttpServletRequest request) {
        Parameters.allow(request);
        if (Form.of(request) == Form.JSON) {
            return Json.reply(Map.of("conformsTo", CONFORMS_TO));
        }
        String list = CONFORMS_TO.stream()
                .map(name -> "<li>" + Html.text(name) + "</li>")
                .collect(Collectors.joining("", "<ul>", "</ul>"));
        return Html.page(
                new Messages("符合的标准", "Conformance"),
                List.of(Addresses.link("?f=html", TITLE.zh(), Addresses.HTML)),
                list);
    }
}
