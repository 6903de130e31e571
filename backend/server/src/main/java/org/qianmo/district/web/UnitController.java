package org.qianmo.district.web;

import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Point;
import org.qianmo.district.AdminUnit;
import org.qianmo.district.AdminUnits;
import org.qianmo.district.UnitLevel;
import org.qianmo.http.BoundingBox;
import org.qianmo.http.Feature;
import org.qianmo.http.FeatureCollection;
import org.qianmo.http.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Administrative units. */
@RestController
class UnitController {

    private final AdminUnits units;

    UnitController(AdminUnits units) {
        this.units = units;
    }

    @GetMapping("/api/units")
    List<UnitBody> units(@RequestParam(required = false) String level) {
        List<AdminUnit> found = level == null || level.isBlank() ? units.all() : units.at(level(level));
        return found.stream().map(UnitBody::of).toList();
    }

    /**
     * Outlines of a level, coarse enough for a map of the whole district.
     *
     * @param within only units in the one with this code; all if absent
     */
    @GetMapping("/api/units/outlines")
    FeatureCollection outlines(@RequestParam String level, @RequestParam(required = false) String within) {
        return new FeatureCollection(units.outlines(level(level)).entrySet().stream()
                .filter(entry -> within == null || entry.getKey().code().startsWith(within))
                .map(entry -> new Feature(entry.getKey().code(), entry.getValue(), UnitBody.of(entry.getKey())))
                .toList());
    }

    private static UnitLevel level(String level) {
        try {
            return UnitLevel.valueOf(level.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("BAD_PARAMETER", "参数 level 无效", "parameter level is not valid");
        }
    }

    record UnitBody(
            String code,
            String name,
            String nameEn,
            UnitLevel level,
            String parentCode,
            double[] bbox,
            double[] centre,
            boolean synthetic) {

        static UnitBody of(AdminUnit unit) {
            boolean placed = unit.outline() != null;
            Point middle = placed ? unit.outline().getInteriorPoint() : null;
            return new UnitBody(
                    unit.code(),
                    unit.name(),
                    unit.nameEn(),
                    unit.level(),
                    unit.parentCode(),
                    placed ? BoundingBox.of(unit.outline().getEnvelopeInternal()) : null,
                    placed ? new double[] {middle.getX(), middle.getY()} : null,
                    unit.synthetic());
        }
    }
}
