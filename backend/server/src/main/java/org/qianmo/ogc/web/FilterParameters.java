package org.qianmo.ogc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.cql2.Condition;
import org.qianmo.cql2.Cql2Fault;
import org.qianmo.cql2.JsonFormReader;
import org.qianmo.cql2.PropertyType;
import org.qianmo.cql2.Queryables;
import org.qianmo.cql2.TextReader;
import org.qianmo.crs.OutsideOfCoordinateSystem;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.qianmo.ogc.Collection;
import org.qianmo.ogc.QueryableFields;
import org.qianmo.ogc.WireFrames;
import org.qianmo.ogc.WireSystem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What a request for features asks for: a box, a filter, values of properties, each in the coordinate system that it names. */
@Component
class FilterParameters {

    private static final Envelope EARTH = new Envelope(-180, 180, -90, 90);

    private final WireFrames frames;

    FilterParameters(WireFrames frames) {
        this.frames = frames;
    }

    /** Names of properties that may stand in an address as parameters. */
    static List<String> names(Queryables queryables) {
        return queryables.types().entrySet().stream()
                .filter(entry -> entry.getValue() != PropertyType.GEOMETRY)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * The system of a parameter that names one by its URI.
     *
     * @param absent what it is if the parameter is absent
     * @throws Problem 400 BAD_PARAMETER
     */
    static WireSystem system(HttpServletRequest request, String parameter, WireSystem absent) {
        String uri = request.getParameter(parameter);
        return uri == null ? absent : WireSystem.of(uri).orElseThrow(() -> unknownSystem(parameter));
    }

    static Problem unknownSystem(String parameter) {
        return Problem.badRequest(
                "BAD_PARAMETER",
                parameter + " 应为图层所列坐标系之一的 URI",
                parameter + " is the URI of one of the systems that the collection lists");
    }

    /** Degrees, longitude first; null if no box is asked for. */
    Envelope box(HttpServletRequest request) {
        String bbox = request.getParameter("bbox");
        WireSystem system = system(request, "bbox-crs", WireSystem.CRS84);
        if (bbox == null || bbox.isBlank()) {
            return null;
        }
        double[] corners = Arrays.stream(bbox.split(",", 7))
                .mapToDouble(FilterParameters::number)
                .toArray();
        int dimensions = corners.length / 2;
        boolean count = corners.length == 4 || corners.length == 6;
        if (!count || corners[0] > corners[dimensions] || corners[1] > corners[dimensions + 1]) {
            throw badBox();
        }
        try {
            return onEarth(frames.fromWire(
                    new Envelope(corners[0], corners[dimensions], corners[1], corners[dimensions + 1]), system));
        } catch (OutsideOfCoordinateSystem outside) {
            throw badBox();
        }
    }

    private static Envelope onEarth(Envelope box) {
        if (EARTH.contains(box)) {
            return box;
        }
        throw badBox();
    }

    private static double number(String text) {
        try {
            double value = Double.parseDouble(text.strip());
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException unreadable) {
            throw badBox();
        }
        throw badBox();
    }

    private static Problem badBox() {
        return Problem.badRequest(
                "BAD_PARAMETER",
                "bbox 应为四个数，先小后大，按 bbox-crs 的轴序（缺省为 最小经度,最小纬度,最大经度,最大纬度）",
                "bbox has four numbers, the least ones first, with the axes of bbox-crs: minLon,minLat,maxLon,maxLat if it is absent");
    }

    /** Filter and values of properties together; geometry in degrees, longitude first; null if neither is asked for. */
    Condition condition(HttpServletRequest request, Collection collection) {
        Queryables queryables = QueryableFields.of(collection);
        List<Condition> parts = new ArrayList<>();
        try {
            parts.add(filter(request, queryables));
            for (String name : names(queryables)) {
                String value = request.getParameter(name);
                parts.add(value == null ? null : TextReader.equal(name, value, queryables));
            }
        } catch (Cql2Fault fault) {
            throw unreadable(fault);
        }
        return Condition.all(parts);
    }

    private Condition filter(HttpServletRequest request, Queryables queryables) {
        String filter = request.getParameter("filter");
        String language = request.getParameter("filter-lang");
        WireSystem system = system(request, "filter-crs", WireSystem.CRS84);
        boolean json = "cql2-json".equals(language);
        if (!json && language != null && !language.equals("cql2-text")) {
            throw Problem.badRequest(
                    "BAD_PARAMETER", "filter-lang 应为 cql2-text 或 cql2-json", "filter-lang is cql2-text or cql2-json");
        }
        if (filter == null) {
            return null;
        }
        Condition condition = json ? JsonFormReader.read(filter, queryables) : TextReader.read(filter, queryables);
        return condition.withGeometry(geometry -> moved(geometry, system));
    }

    private Geometry moved(Geometry geometry, WireSystem system) {
        try {
            Geometry degrees = frames.fromWire(geometry, system);
            if (!EARTH.contains(degrees.getEnvelopeInternal())) {
                throw offEarth();
            }
            return degrees;
        } catch (OutsideOfCoordinateSystem outside) {
            throw offEarth();
        }
    }

    private static Problem offEarth() {
        return Problem.badRequest(
                "BAD_PARAMETER", "filter 中的图形超出 filter-crs 的范围", "a geometry of the filter lies outside of filter-crs");
    }

    private static Problem unreadable(Cql2Fault fault) {
        return new Problem(
                HttpStatus.BAD_REQUEST,
                "FILTER_UNREADABLE",
                new Messages("筛选条件有误：" + fault.zh(), "the filter cannot be read: " + fault.en()),
                List.of(),
                Map.of("position", fault.position()));
    }
}
