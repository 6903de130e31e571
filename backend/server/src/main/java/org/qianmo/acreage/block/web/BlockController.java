package org.qianmo.acreage.block.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.acreage.block.Blocks;
import org.qianmo.acreage.block.Blocks.Found;
import org.qianmo.acreage.block.Blocks.Join;
import org.qianmo.acreage.block.Blocks.Opened;
import org.qianmo.district.AdminUnits;
import org.qianmo.http.Bounds;
import org.qianmo.http.Problem;
import org.qianmo.kernel.contiguity.BlockClass;
import org.qianmo.kernel.contiguity.Gap;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.parcel.ParcelRegistry;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Contiguous blocks of ready industrial land, in the reader's territory. */
@RestController
@RequestMapping("/api/acreage/blocks")
class BlockController {

    private static final int COMPACTNESS_DECIMALS = 3;

    private final Blocks blocks;
    private final AccessPolicy policy;
    private final AdminUnits units;
    private final ParcelRegistry parcels;

    BlockController(Blocks blocks, AccessPolicy policy, AdminUnits units, ParcelRegistry parcels) {
        this.blocks = blocks;
        this.parcels = parcels;
        this.policy = policy;
        this.units = units;
    }

    /** @param count of all blocks; listed are the largest */
    record Page(double gapMetres, double corridorMetres, int count, List<ClassBody> classes, List<Body> blocks) {}

    /** @param muMin lower border, which belongs to the class */
    record ClassBody(BlockClass name, BigDecimal muMin, int count, BigDecimal squareMetres, BigDecimal mu) {}

    /**
     * @param id of its first parcel
     * @param compactness 4πA/P²: 1 for a circle, near 0 for strips
     * @param bbox west, south, east, north in degrees
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(
            long id,
            BlockClass blockClass,
            BigDecimal squareMetres,
            BigDecimal mu,
            int parcels,
            BigDecimal compactness,
            String townCode,
            String townName,
            double[] bbox) {}

    /** @param joins parcels each of which would join it to another block, the smallest first */
    record OpenedBody(Body block, Geometry geometry, List<MemberBody> members, List<JoinBody> joins) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MemberBody(long parcelId, String code, BigDecimal squareMetres, BigDecimal mu) {}

    /** @param joinedMu of both blocks and the parcel */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record JoinBody(
            long parcelId,
            String code,
            String landClass,
            BigDecimal squareMetres,
            BigDecimal mu,
            long otherBlock,
            BigDecimal otherMu,
            BigDecimal joinedMu,
            Geometry geometry) {}

    /**
     * @param gap metres over any ground, 0.5 if none is given
     * @param corridor metres across roads and water, 50 if none is given
     */
    @GetMapping
    Page list(
            @RequestParam(required = false) Double gap,
            @RequestParam(required = false) Double corridor,
            @RequestParam(defaultValue = "100") int limit,
            Actor actor) {
        if (limit < 1 || limit > Bounds.BLOCKS_MAX) {
            throw bad("limit");
        }
        Gap asked = gap(gap, corridor);
        List<Found> found = blocks.of(policy.readable(actor), asked);
        return new Page(
                asked.gapMetresMax(),
                asked.corridorMetresMax(),
                found.size(),
                Arrays.stream(BlockClass.values()).map(each -> sum(each, found)).toList(),
                found.stream().limit(limit).map(this::body).toList());
    }

    @GetMapping("/{id}")
    OpenedBody one(
            @PathVariable long id,
            @RequestParam(required = false) Double gap,
            @RequestParam(required = false) Double corridor,
            Actor actor) {
        parcels.find(id)
                .ifPresent(parcel -> policy.refuseUnreadable(
                        actor, parcel.facts().townCode(), parcel.facts().villageCode()));
        Opened opened = blocks.open(id, policy.readable(actor), gap(gap, corridor))
                .orElseThrow(() -> Problem.notFound("没有以地块 " + id + " 为首的连片", "no block begins with parcel " + id));
        return new OpenedBody(
                body(opened.found()),
                opened.outline(),
                opened.members().stream()
                        .map(member -> new MemberBody(
                                member.parcelId(), member.code(), metres(member.acreage()), mu(member.acreage())))
                        .toList(),
                opened.joins().stream().map(join -> join(join, opened.found())).toList());
    }

    private static Gap gap(Double gap, Double corridor) {
        double metres = gap == null ? Gap.DEFAULT.gapMetresMax() : gap;
        double across = corridor == null ? Math.max(metres, Gap.DEFAULT.corridorMetresMax()) : corridor;
        if (!(metres >= 0 && metres <= Bounds.BLOCK_GAP_METRES_MAX)) {
            throw bad("gap");
        }
        if (!(across >= metres && across <= Bounds.BLOCK_CORRIDOR_METRES_MAX)) {
            throw bad("corridor");
        }
        return new Gap(metres, across);
    }

    private static Problem bad(String name) {
        return Problem.badRequest("BAD_PARAMETER", "参数 " + name + " 无效", "parameter " + name + " is not valid");
    }

    private static ClassBody sum(BlockClass each, List<Found> found) {
        List<Acreage> acreages = found.stream()
                .filter(one -> one.block().blockClass() == each)
                .map(one -> one.block().acreage())
                .toList();
        Acreage sum = Acreage.sum(acreages);
        return new ClassBody(each, each.muMin().value(), acreages.size(), metres(sum), mu(sum));
    }

    private Body body(Found found) {
        return new Body(
                found.id(),
                found.block().blockClass(),
                metres(found.block().acreage()),
                mu(found.block().acreage()),
                found.block().members().size(),
                BigDecimal.valueOf(found.block().compactness()).setScale(COMPACTNESS_DECIMALS, RoundingMode.HALF_UP),
                found.townCode(),
                units.name(found.townCode()),
                new double[] {
                    found.box().getMinX(),
                    found.box().getMinY(),
                    found.box().getMaxX(),
                    found.box().getMaxY()
                });
    }

    private static JoinBody join(Join join, Found block) {
        Acreage own = join.parcel().officialArea();
        Acreage other = join.other().acreage();
        return new JoinBody(
                join.parcel().id(),
                join.parcel().facts().code(),
                join.parcel().facts().landClass(),
                metres(own),
                mu(own),
                join.otherId(),
                mu(other),
                mu(Acreage.sum(List.of(block.block().acreage(), own, other))),
                join.parcel().shape());
    }

    private static BigDecimal metres(Acreage acreage) {
        return acreage.squareMetres();
    }

    private static BigDecimal mu(Acreage acreage) {
        return acreage.toMu().shown();
    }
}
