package org.qianmo.draft.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.qianmo.check.FormCheck;
import org.qianmo.check.Ground;
import org.qianmo.crs.Srid;
import org.qianmo.draft.Operation;
import org.qianmo.http.Bounds;
import org.qianmo.http.Problem;
import org.qianmo.http.ShapeReader;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.landuse.LandUseCatalogue;
import org.qianmo.record.StatedFacts;
import org.qianmo.record.web.ParcelForm;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads an operation, and refuses what is out of bounds before anything is computed. */
@Component
class OperationReader {

    private static final int AREAS_MAX = Bounds.PARTS_MAX - 1;

    private final LandUseCatalogue landUse;
    private final FormCheck formCheck;
    private final SharedShapesReader shapes;

    OperationReader(LandUseCatalogue landUse, FormCheck formCheck, SharedShapesReader shapes) {
        this.landUse = landUse;
        this.formCheck = formCheck;
        this.shapes = shapes;
    }

    Operation read(JsonNode body) {
        String name = body.path("operation").asString("").toUpperCase(Locale.ROOT);
        return switch (name) {
            case "RETIRE" -> new Operation.Retire(parcel(body));
            case "ATTRIBUTES" -> new Operation.Attributes(parcel(body), facts(body));
            case "RESHAPE" -> new Operation.Reshape(parcel(body), ground(body));
            case "SPLIT_BY_LINE" -> new Operation.SplitByLine(parcel(body), line(body), ids(body, "ids"));
            case "SPLIT_BY_AREAS" ->
                new Operation.SplitByAreas(parcel(body), areas(body), azimuth(body), ids(body, "ids"));
            case "SPLIT_BY_RATIOS" ->
                new Operation.SplitByRatios(parcel(body), ratios(body), azimuth(body), ids(body, "ids"));
            case "MERGE" ->
                new Operation.Merge(ids(body, "parcels"), body.has("facts") ? facts(body) : null, ids(body, "ids"));
            case "SHIFT_BOUNDARY" -> new Operation.ShiftBoundary(pair(body, 0), pair(body, 1), line(body));
            case "INSERT_CORNER" -> new Operation.InsertCorner(point(body, "at"));
            case "MOVE_CORNER" -> new Operation.MoveCorner(point(body, "from"), point(body, "to"));
            case "DELETE_CORNER" -> new Operation.DeleteCorner(point(body, "at"));
            case "SHIFT_TO_AREA" ->
                new Operation.ShiftToArea(
                        pair(body, 0), pair(body, 1), area(body.path("areaSquareMetres"), "areaSquareMetres"));
            case "RESHAPE_SEVERAL" -> shapes.read(body);
            case "CUT_HOLE" -> new Operation.CutHole(parcel(body), hole(body), ids(body, "ids"));
            case "FILL_GAP" ->
                new Operation.FillGap(
                        point(body, "at"),
                        body.path("into").isNumber() ? id(body.path("into")) : null,
                        body.has("facts") ? facts(body) : null,
                        ids(body, "ids"));
            case "CLIP_OVERLAP" -> new Operation.ClipOverlap(pair(body, 0), pair(body, 1), id(body.path("keeper")));
            case "REBASE" -> new Operation.Rebase(parcel(body), take(body));
            default ->
                throw Problem.unprocessable(
                        "UNKNOWN_OPERATION", "没有操作 " + shown(name), "there is no operation " + shown(name));
        };
    }

    private static String shown(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "…";
    }

    private static long parcel(JsonNode body) {
        return id(body.path("parcel"));
    }

    private static long pair(JsonNode body, int number) {
        List<Long> parcels = ids(body, "parcels");
        if (parcels.size() != 2 || parcels.get(0).equals(parcels.get(1))) {
            throw bad("parcels", "应为两个地块编号", "are two different ids");
        }
        return parcels.get(number);
    }

    private static List<Long> ids(JsonNode body, String name) {
        return list(body, name, OperationReader::id, Bounds.PARTS_MAX);
    }

    private static long id(JsonNode value) {
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() <= 0) {
            throw bad("parcel", "应为地块编号", "is the id of a parcel");
        }
        return value.asLong();
    }

    private static <T> List<T> list(JsonNode body, String name, Function<JsonNode, T> read, int max) {
        JsonNode values = body.path(name);
        if (values.size() > max) {
            throw Problem.unprocessable(
                    "TOO_MANY_PARTS", name + " 超过 " + max + " 项", name + " has more than " + max + " members");
        }
        List<T> list = new ArrayList<>();
        values.forEach(value -> list.add(read.apply(value)));
        return list;
    }

    private StatedFacts facts(JsonNode body) {
        return ParcelForm.facts(body.path("facts"), landUse);
    }

    private Ground ground(JsonNode body) {
        return formCheck
                .check(ShapeReader.read(body.path("geometry")), Srid.WGS84)
                .groundOrRefuse();
    }

    private static List<Acreage> areas(JsonNode body) {
        return list(body, "areasSquareMetres", value -> area(value, "areasSquareMetres"), AREAS_MAX);
    }

    private static Acreage area(JsonNode value, String name) {
        BigDecimal area = value.isNumber() ? value.decimalValue() : BigDecimal.ZERO;
        if (area.signum() <= 0 || area.precision() - area.scale() > 10) {
            throw bad(name, "应为正数（m²）", "is a positive number of m²");
        }
        return Acreage.ofSquareMetres(area);
    }

    private static List<Double> ratios(JsonNode body) {
        return list(body, "ratios", value -> finite(value, "ratios"), Bounds.PARTS_MAX);
    }

    private static double azimuth(JsonNode body) {
        return body.has("azimuthDegrees") ? finite(body.path("azimuthDegrees"), "azimuthDegrees") : 90;
    }

    private static double finite(JsonNode value, String name) {
        double number = value.isNumber() ? value.asDouble() : Double.NaN;
        if (!Double.isFinite(number)) {
            throw bad(name, "应为有限数", "is a finite number");
        }
        return number;
    }

    private static LineString line(JsonNode body) {
        return DrawnReader.line(body.path("line"));
    }

    private static Point point(JsonNode body, String name) {
        return DrawnReader.point(body.path(name));
    }

    private Polygon hole(JsonNode body) {
        Ground hole =
                formCheck.check(ShapeReader.read(body.path("hole")), Srid.WGS84).groundOrRefuse();
        return (Polygon) hole.lonLat().getGeometryN(0);
    }

    private static Operation.Rebase.Take take(JsonNode body) {
        String name = body.path("take").asString("");
        for (Operation.Rebase.Take take : Operation.Rebase.Take.values()) {
            if (take.name().equals(name)) {
                return take;
            }
        }
        throw bad("take", "应为 MERGED、MINE 或 THEIRS", "is MERGED, MINE or THEIRS");
    }

    private static Problem bad(String name, String zh, String en) {
        return Problem.unprocessable("BAD_VALUE", name + " " + zh, name + " " + en);
    }
}
