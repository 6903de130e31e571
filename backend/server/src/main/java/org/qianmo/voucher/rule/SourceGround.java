package org.qianmo.voucher.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.landuse.LandUse;
import org.qianmo.landuse.LandUseCatalogue;
import org.qianmo.parcel.Composition;
import org.qianmo.parcel.LandClassesOn;
import org.qianmo.voucher.claim.ClaimOverlap;
import org.qianmo.voucher.claim.GroundClaims;
import org.qianmo.voucher.rule.store.SourceWorkRows.SourceWork;
import org.springframework.stereotype.Component;

/** Rules on ground that was given up: what it was, what it is now, and that nothing else rests on it. */
@Component
class SourceGround {

    private final LandClassesOn classes;
    private final LandUseCatalogue catalogue;
    private final GroundClaims claims;

    SourceGround(LandClassesOn classes, LandUseCatalogue catalogue, GroundClaims claims) {
        this.classes = classes;
        this.catalogue = catalogue;
        this.claims = claims;
    }

    /** On the day all of the ground was construction land. */
    List<RuleFinding> wasConstruction(List<MultiPolygon> grounds, LocalDate day, Instant knownAt) {
        Composition then = classes.of(grounds, day, knownAt);
        return findings(then, day, use -> "J".equals(use.group()), RuleCode.BASELINE_NOT_CONSTRUCTION, "不是建设用地");
    }

    /** Now it is what it was to become. */
    List<RuleFinding> becameAsMeant(Asset asset, List<MultiPolygon> grounds, LocalDate today, Instant knownAt) {
        if (asset == Asset.HOUSE) {
            return List.of();
        }
        Composition now = classes.of(grounds, today, knownAt);
        return findings(now, today, use -> AfterState.fits(asset, use), RuleCode.AFTER_STATE, "不是应有的复垦或复绿地类");
    }

    private List<RuleFinding> findings(
            Composition found, LocalDate day, Predicate<LandUse> fits, RuleCode code, String zh) {
        List<RuleFinding> findings = new ArrayList<>();
        found.byClass().forEach((landClass, acreage) -> {
            if (catalogue.find(landClass).filter(fits).isEmpty()) {
                findings.add(misfit(code, zh, landClass, day, acreage)
                        .at(found.places().get(landClass), acreage.squareMetres()));
            }
        });
        if (!found.uncoveredPlace().isEmpty()) {
            BigDecimal area = found.uncovered().squareMetres();
            findings.add(RuleFinding.error(
                            RuleCode.GROUND_UNSURVEYED,
                            "%s 有 %s m² 不在任何地块内，无从知道地类".formatted(day, area),
                            "%s m² lie in no parcel on %s: nobody knows their class".formatted(area, day))
                    .at(found.uncoveredPlace(), area));
        }
        return findings;
    }

    private RuleFinding misfit(RuleCode code, String zh, String landClass, LocalDate day, Acreage acreage) {
        LandUse use = catalogue.find(landClass).orElse(new LandUse(landClass, landClass, landClass, "?", null));
        String en = code == RuleCode.AFTER_STATE ? "not what it was to become" : "no construction land";
        return RuleFinding.error(
                code,
                "%s 有 %s m² 为 %s %s，%s".formatted(day, acreage.squareMetres(), landClass, use.name(), zh),
                "%s m² are %s %s on %s, %s".formatted(acreage.squareMetres(), landClass, use.nameEn(), day, en));
    }

    /** No other voucher stands on it, and no two of the works lie on one another. */
    List<RuleFinding> isFree(List<MultiPolygon> grounds) {
        return claims.overlaps("", grounds).stream().map(SourceGround::taken).toList();
    }

    private static RuleFinding taken(ClaimOverlap overlap) {
        BigDecimal area = BigDecimal.valueOf(overlap.squareMetres()).setScale(2, RoundingMode.HALF_UP);
        RuleFinding finding = overlap.serial().isEmpty()
                ? RuleFinding.error(
                        RuleCode.GROUND_TAKEN,
                        "所选验收工程之间有 %s m² 重叠".formatted(area),
                        "the works overlap one another on %s m²".formatted(area))
                : RuleFinding.error(
                        RuleCode.GROUND_TAKEN,
                        "券 %s 已占用其中 %s m²".formatted(overlap.serial(), area),
                        "voucher %s stands on %s m² of it".formatted(overlap.serial(), area));
        return finding.at(overlap.place(), area);
    }

    /** What was accepted of the work, and what of this is cultivated land and paddy now. */
    AcceptedAreas accepted(Asset asset, SourceWork work, LocalDate today, Instant knownAt) {
        if (asset != Asset.LAND) {
            return new AcceptedAreas(work.accepted(), Acreage.ZERO, Acreage.ZERO);
        }
        Map<String, Acreage> now =
                classes.of(List.of(work.ground()), today, knownAt).byClass();
        return new AcceptedAreas(
                work.accepted(),
                least(work.accepted(), Cultivated.area(now)),
                least(work.accepted(), Cultivated.paddy(now)));
    }

    private static Acreage least(Acreage one, Acreage other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
