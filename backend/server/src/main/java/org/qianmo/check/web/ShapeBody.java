package org.qianmo.check.web;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.qianmo.http.Bounds;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.qianmo.http.ShapeReader;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A shape in the body of a request: GeoJSON (a geometry, or a feature with one) or WKT. */
@Component
class ShapeBody {

    private final JsonMapper json;

    ShapeBody(JsonMapper json) {
        this.json = json;
    }

    List<List<Coordinate[]>> geoJson(String body) {
        try {
            JsonNode node = json.readTree(body);
            boolean feature = node != null && "Feature".equals(node.path("type").asString(""));
            return ShapeReader.read(feature ? node.path("geometry") : node);
        } catch (JacksonException e) {
            throw Problem.badRequest("UNREADABLE_BODY", "请求内容不是 JSON", "the body is not JSON");
        }
    }

    List<List<Coordinate[]>> wkt(String body) {
        try {
            Geometry geometry = new WKTReader().read(body);
            if (geometry.getNumPoints() > Bounds.VERTICES_MAX) {
                throw new Problem(
                        HttpStatus.CONTENT_TOO_LARGE, "TOO_MANY_VERTICES", new Messages("界址点过多", "too many vertices"));
            }
            List<List<Coordinate[]>> polygons = new ArrayList<>();
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                polygons.add(rings(geometry.getGeometryN(i)));
            }
            return polygons;
        } catch (ParseException | IllegalArgumentException e) {
            throw Problem.badRequest("UNREADABLE_BODY", "请求内容不是 WKT", "the body is not WKT");
        }
    }

    private static List<Coordinate[]> rings(Geometry part) {
        if (!(part instanceof Polygon polygon)) {
            throw Problem.unprocessable("NOT_A_POLYGON", "图形须为面", "the geometry must be a polygon");
        }
        List<Coordinate[]> rings = new ArrayList<>();
        rings.add(polygon.getExteriorRing().getCoordinates());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(polygon.getInteriorRingN(i).getCoordinates());
        }
        return rings;
    }
}
