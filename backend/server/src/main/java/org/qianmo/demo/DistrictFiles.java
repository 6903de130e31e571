package org.qianmo.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the settings, the towns and the villages from gis-data on the class path. */
final class DistrictFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final GeometryFactory WORLD = new GeometryFactory(new PrecisionModel(), 4490);

    private DistrictFiles() {
    }

    static DemoSettings settings() {
        return JSON.readValue(bytes("demo/settings.json"), DemoSettings.class);
    }

    /** Towns and villages in the order of their codes, whatever the order of the files. */
    static District district(DemoSettings settings) {
        List<District.Town> towns = new ArrayList<>();
        JsonNode features = JSON.readTree(bytes("nanhai/towns.geojson")).get("features");
        Map<String, String> english = english();
        for (String[] row : rows("nanhai/towns.csv")) {
            String shortName = settings.town(row[0]).shortName();
            towns.add(new District.Town(row[0], row[1], english.get(row[0]), shortName, outline(features, row[1])));
        }
        List<District.Village> villages = rows("nanhai/villages.csv").stream()
                .map(row -> new District.Village(row[0], row[1], english.get(row[0]), row[2]))
                .sorted(Comparator.comparing(District.Village::code)).toList();
        towns.sort(Comparator.comparing(District.Town::code));
        return new District(towns, villages);
    }

    private static Map<String, String> english() {
        return Stream.of("nanhai/towns-en.csv", "nanhai/villages-en.csv").flatMap(path -> rows(path).stream())
                .collect(Collectors.toMap(row -> row[0], row -> row[2]));
    }

    private static Geometry outline(JsonNode features, String townName) {
        for (JsonNode feature : features) {
            if (feature.get("properties").get("name").asString().equals(townName)) {
                return geometry(feature.get("geometry"));
            }
        }
        throw new IllegalStateException("towns.geojson has no outline of " + townName);
    }

    private static Geometry geometry(JsonNode geometry) {
        JsonNode coordinates = geometry.get("coordinates");
        if (geometry.get("type").asString().equals("Polygon")) {
            return polygon(coordinates);
        }
        List<Polygon> parts = new ArrayList<>();
        coordinates.forEach(part -> parts.add(polygon(part)));
        return WORLD.createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> all = new ArrayList<>();
        rings.forEach(ring -> all.add(ring(ring)));
        return WORLD.createPolygon(all.get(0), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode positions) {
        List<Coordinate> ring = new ArrayList<>();
        positions.forEach(position -> ring.add(new Coordinate(position.get(0).asDouble(), position.get(1).asDouble())));
        return WORLD.createLinearRing(ring.toArray(Coordinate[]::new));
    }

    /** Rows below the heading; these files quote names, but have no comma inside of them. */
    private static List<String[]> rows(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8).lines().skip(1).filter(line -> !line.isBlank())
                .map(line -> line.replace("\"", "").split(",")).toList();
    }

    private static byte[] bytes(String path) {
        try (InputStream in = DistrictFiles.class.getResourceAsStream("/gis-data/" + path)) {
            if (in == null) {
                throw new IllegalStateException("gis-data/" + path + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
