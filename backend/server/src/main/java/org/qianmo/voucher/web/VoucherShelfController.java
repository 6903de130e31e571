package org.qianmo.voucher.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.qianmo.access.Actor;
import org.qianmo.district.AdminUnits;
import org.qianmo.http.Bounds;
import org.qianmo.http.Problem;
import org.qianmo.voucher.passport.VoucherCover;
import org.qianmo.voucher.passport.VoucherFilter;
import org.qianmo.voucher.passport.VoucherShelf;
import org.qianmo.voucher.passport.VoucherState;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/vouchers}: the list, passports, and what rests on a spot. */
@RestController
@RequestMapping("/api/vouchers")
class VoucherShelfController {

    private static final int LIMIT_MAX = 200;
    private static final int TEXT_MAX = 100;
    private static final Set<String> KINDS = Set.of("LAND", "HOUSE", "GREEN");

    private final VoucherShelf shelf;
    private final AdminUnits units;

    VoucherShelfController(VoucherShelf shelf, AdminUnits units) {
        this.shelf = shelf;
        this.units = units;
    }

    /** @param next serial to go on from; null at the end */
    record Page(List<CoverBody> vouchers, String next) {}

    @GetMapping
    Page list(
            @RequestParam(required = false) Long holder,
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String state,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        int bounded = Math.max(1, Math.min(limit, LIMIT_MAX));
        VoucherFilter filter = new VoucherFilter(holder, kind(kind), state(state), text("q", q), text("after", after));
        List<VoucherCover> found = shelf.list(filter, bounded, actor);
        String next =
                found.size() < bounded ? null : found.get(found.size() - 1).serial();
        return new Page(bodies(found), next);
    }

    @GetMapping("/{serial}")
    PassportBody passport(@PathVariable String serial, Actor actor) {
        return PassportBody.of(shelf.passport(serial, actor), units);
    }

    record Spot(List<CoverBody> vouchers) {}

    @GetMapping("/on")
    Spot on(@RequestParam double lon, @RequestParam double lat, Actor actor) {
        return new Spot(bodies(shelf.on(spot(lon, lat), actor)));
    }

    /** @param after place in the chain to go on from, as {@code next} gave it */
    @GetMapping("/on/entries")
    SpotEntriesBody entriesOn(
            @RequestParam double lon,
            @RequestParam double lat,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit,
            Actor actor) {
        int bounded = HolderController.bounded(limit, Bounds.ENTRIES_PAGE_MAX);
        return SpotEntriesBody.of(shelf.entriesOn(spot(lon, lat), after, bounded, actor), bounded);
    }

    private static Coordinate spot(double lon, double lat) {
        boolean onEarth = Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
        if (!onEarth) {
            throw Problem.badRequest("BAD_PARAMETER", "lon、lat 应为经纬度", "lon and lat are degrees");
        }
        return new Coordinate(lon, lat);
    }

    private List<CoverBody> bodies(List<VoucherCover> covers) {
        return covers.stream().map(cover -> CoverBody.of(cover, units)).toList();
    }

    private static String kind(String kind) {
        if (kind != null && !KINDS.contains(kind)) {
            throw Problem.badRequest("BAD_PARAMETER", "kind 应为 LAND、HOUSE 或 GREEN", "kind is LAND, HOUSE or GREEN");
        }
        return kind;
    }

    private static VoucherState state(String state) {
        try {
            return state == null ? null : VoucherState.valueOf(state);
        } catch (IllegalArgumentException unknown) {
            String states = Stream.of(VoucherState.values()).map(Enum::name).collect(Collectors.joining(", "));
            throw Problem.badRequest("BAD_PARAMETER", "state 应为 " + states + " 之一", "state is one of " + states);
        }
    }

    private static String text(String name, String value) {
        if (value != null && value.length() > TEXT_MAX) {
            throw Problem.badRequest("BAD_PARAMETER", name + " 过长", name + " is too long");
        }
        return value == null || value.isBlank() ? null : value.strip();
    }
}
