package org.qianmo.draft.web;

import java.math.BigDecimal;
import java.util.List;
import org.qianmo.access.Actor;
import org.qianmo.district.AdminUnits;
import org.qianmo.draft.DraftBalance;
import org.qianmo.draft.DraftDesk;
import org.qianmo.draft.GroundEffects;
import org.qianmo.http.Messages;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.landuse.LandUseCatalogue;
import org.qianmo.parcel.Change;
import org.qianmo.record.ParcelEdit;
import org.qianmo.record.RecordShelf;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a record does to acreages. */
@RestController
class BalanceController {

    private final RecordShelf records;
    private final DraftDesk drafts;
    private final DraftBalance balances;
    private final LandUseCatalogue landUse;
    private final AdminUnits units;

    BalanceController(
            RecordShelf records, DraftDesk drafts, DraftBalance balances, LandUseCatalogue landUse, AdminUnits units) {
        this.records = records;
        this.drafts = drafts;
        this.balances = balances;
        this.landUse = landUse;
        this.units = units;
    }

    record ParcelLine(
            long parcelId,
            String code,
            ParcelEdit.Kind action,
            Change changeKind,
            BigDecimal beforeSquareMetres,
            BigDecimal afterSquareMetres,
            BigDecimal differenceSquareMetres) {}

    record LandClassLine(
            String landClass,
            String name,
            BigDecimal beforeSquareMetres,
            BigDecimal afterSquareMetres,
            BigDecimal differenceSquareMetres) {}

    record TownLine(
            String code,
            String name,
            BigDecimal beforeSquareMetres,
            BigDecimal afterSquareMetres,
            BigDecimal differenceSquareMetres) {}

    record Total(BigDecimal beforeSquareMetres, BigDecimal afterSquareMetres, BigDecimal differenceSquareMetres) {}

    record EffectsBody(int works, BigDecimal acceptedSquareMetres, int vouchers, Messages words) {}

    record BalanceBody(
            List<ParcelLine> parcels,
            List<LandClassLine> landClasses,
            List<TownLine> towns,
            Total total,
            EffectsBody effects) {}

    @GetMapping("/api/records/{id}/balance")
    BalanceBody balance(@PathVariable long id, Actor actor) {
        records.find(id, actor);
        DraftBalance.Balance balance = balances.of(drafts.draft(id), actor);
        return new BalanceBody(
                balance.parcels().stream().map(BalanceController::line).toList(),
                balance.landClasses().stream().map(this::landClass).toList(),
                balance.towns().stream().map(this::town).toList(),
                new Total(
                        metres(balance.total().before()),
                        metres(balance.total().after()),
                        metres(balance.total().difference())),
                effects(balance.effects()));
    }

    private static ParcelLine line(DraftBalance.ParcelLine line) {
        return new ParcelLine(
                line.parcelId(),
                line.code(),
                line.action(),
                line.change(),
                metres(line.before()),
                metres(line.after()),
                metres(line.difference()));
    }

    private LandClassLine landClass(DraftBalance.Line line) {
        return new LandClassLine(
                line.key(),
                landUse.name(line.key()),
                metres(line.before()),
                metres(line.after()),
                metres(line.difference()));
    }

    private TownLine town(DraftBalance.Line line) {
        String code = line.key().isEmpty() ? null : line.key();
        return new TownLine(
                code, units.name(code), metres(line.before()), metres(line.after()), metres(line.difference()));
    }

    private static EffectsBody effects(GroundEffects.Effects effects) {
        Messages words = effects.works() == 0
                ? new Messages("所涉地块上没有已验收的工程和地券", "no accepted work and no voucher rests on this ground")
                : new Messages(
                        "所涉地块上有 " + effects.works() + " 项已验收工程、" + effects.vouchers() + " 张地券；批准不会改变它们的面积",
                        effects.works() + " accepted works and " + effects.vouchers()
                                + " vouchers rest on this ground; approval leaves their acreage as it is");
        return new EffectsBody(effects.works(), metres(effects.accepted()), effects.vouchers(), words);
    }

    private static BigDecimal metres(Acreage acreage) {
        return acreage == null ? null : acreage.squareMetres();
    }
}
