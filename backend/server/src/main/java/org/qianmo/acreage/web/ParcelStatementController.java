package org.qianmo.acreage.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.acreage.Level;
import org.qianmo.http.Problem;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.landuse.LandUseCatalogue;
import org.qianmo.parcel.ParcelStream;
import org.qianmo.parcel.ParcelSum;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is in the register today: parcels by unit and land group. */
@RestController
class ParcelStatementController {

    private final ParcelStream parcels;
    private final LandUseCatalogue landUse;
    private final UnitNames names;
    private final AccessPolicy policy;

    ParcelStatementController(ParcelStream parcels, LandUseCatalogue landUse, UnitNames names, AccessPolicy policy) {
        this.parcels = parcels;
        this.landUse = landUse;
        this.names = names;
        this.policy = policy;
    }

    private record Key(String unit, String landGroup) {}

    private record Part(long count, Acreage acreage, boolean synthetic) {

        Part plus(Part other) {
            return new Part(count + other.count, acreage.plus(other.acreage), synthetic || other.synthetic);
        }
    }

    @GetMapping("/api/statements/parcels")
    Body parcels(@RequestParam(defaultValue = "town") String level, Actor actor) {
        Level by = level(level);
        Map<Key, Part> rows = new LinkedHashMap<>();
        Map<Key, Part> totals = new LinkedHashMap<>();
        for (ParcelSum sum : parcels.sums(ParcelSum.By.valueOf(by.name()), policy.readable(actor))) {
            String group = landUse.group(sum.landClass());
            Part part = new Part(sum.count(), sum.acreage(), sum.synthetic() > 0);
            rows.merge(new Key(sum.unit(), group), part, Part::plus);
            totals.merge(new Key(null, group), part, Part::plus);
        }
        return new Body(level, lines(rows, by), lines(totals, null));
    }

    private static Level level(String level) {
        try {
            return Level.valueOf(level.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("BAD_PARAMETER", "参数 level 无效", "parameter level is not valid");
        }
    }

    private List<Row> lines(Map<Key, Part> parts, Level by) {
        List<Row> lines = new ArrayList<>();
        parts.forEach((key, part) -> {
            UnitNames.Name name = by == null ? null : names.of(by, key.unit());
            lines.add(new Row(
                    key.unit(),
                    name == null ? null : name.zh(),
                    name == null ? null : name.en(),
                    name == null ? null : name.townCode(),
                    name == null ? null : name.townName(),
                    key.landGroup(),
                    part.count(),
                    part.acreage().squareMetres(),
                    part.acreage().toMu().shown(),
                    part.synthetic()));
        });
        return lines;
    }

    record Body(String level, List<Row> rows, List<Row> totals) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            String code,
            String name,
            String nameEn,
            String townCode,
            String townName,
            String landGroup,
            long count,
            BigDecimal squareMetres,
            BigDecimal mu,
            boolean synthetic) {}
}
