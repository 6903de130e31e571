package org.qianmo.voucher.application.planner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.parcel.Booking;
import org.qianmo.voucher.PlannedEntry;
import org.qianmo.voucher.PlannedEntry.Side;
import org.qianmo.voucher.application.ActPlan;
import org.qianmo.voucher.application.ActPlanner;
import org.qianmo.voucher.application.Findings;
import org.qianmo.voucher.application.Moment;
import org.qianmo.voucher.application.PreparedAct;
import org.qianmo.voucher.application.VoucherAct.Cancel;
import org.qianmo.voucher.application.store.DeficitRows;
import org.qianmo.voucher.application.store.PledgeRows;
import org.qianmo.voucher.claim.GroundClaims;
import org.qianmo.voucher.rule.RuleCode;
import org.qianmo.voucher.standing.Standings;
import org.qianmo.voucher.standing.VoucherStanding;
import org.qianmo.voucher.standing.VoucherStanding.Held;
import org.springframework.stereotype.Component;

/**
 * 注销: what is not used of a voucher and of its parts is taken back, whoever holds it and in whatever state. If all of it is
 * back, its ground is free; what was used is the pool's deficit.
 */
@Component
class CancelPlanner implements ActPlanner<Cancel> {

    private static final Set<Purpose> TAKEN_BACK =
            Set.of(Purpose.LIVE, Purpose.PLEDGED, Purpose.RESERVED, Purpose.HELD);

    private final Guards guards;
    private final Standings standings;
    private final GroundClaims claims;
    private final PledgeRows pledges;
    private final DeficitRows deficits;

    CancelPlanner(Guards guards, Standings standings, GroundClaims claims, PledgeRows pledges, DeficitRows deficits) {
        this.guards = guards;
        this.standings = standings;
        this.claims = claims;
        this.pledges = pledges;
        this.deficits = deficits;
    }

    @Override
    public Class<Cancel> type() {
        return Cancel.class;
    }

    /** Parts are split off under the lock of their parent: once all that are known are locked, there are no others. */
    @Override
    public void lock(Cancel act) {
        claims.lockGroundOf(standings.root(act.serial()));
        Set<String> locked = new LinkedHashSet<>();
        for (List<String> family = standings.family(act.serial());
                locked.addAll(family);
                family = standings.family(act.serial())) {
            standings.lock(family);
        }
    }

    @Override
    public PreparedAct prepare(Cancel act, Moment moment) {
        Findings findings = new Findings();
        Set<String> units = new HashSet<>();
        findings.errorIf(act.reason() == null, RuleCode.ACT_INCOMPLETE, "缺少注销原因", "the reason is missing");
        guards.stated(act.words(), "注销说明", "an explanation", findings);
        List<PlannedEntry> entries = new ArrayList<>();
        Map<String, Map<Indicator, Long>> used = new TreeMap<>();
        guards.voucher(act.serial(), findings).ifPresent(voucher -> {
            for (String serial : standings.family(act.serial())) {
                takeBack(standings.of(serial).orElseThrow(), entries, used);
            }
            entries.forEach(entry -> guards.holder(entry.from().holder(), findings, units));
            guards.holder(voucher.issuedTo(), findings, units);
            findings.errorIf(entries.isEmpty(), RuleCode.NOTHING_TO_MOVE, "已没有可注销的数量", "nothing of it is left");
        });
        used.forEach((serial, amounts) -> findings.warning(
                RuleCode.DEFICIT,
                serial + " 已使用 " + words(amounts) + "，将记为指标池缺口",
                words(amounts) + " of " + serial + " were used: the pool will answer for them"));
        ActPlan plan =
                new ActPlan(entries, findings.list(), units, moment.rules().used());
        return PreparedAct.of(plan, document(act)).after(booking -> write(act, used, booking));
    }

    private static void takeBack(
            VoucherStanding voucher, List<PlannedEntry> entries, Map<String, Map<Indicator, Long>> used) {
        for (Held part : voucher.held()) {
            if (TAKEN_BACK.contains(part.purpose())) {
                entries.add(PlannedEntry.move(
                        EntryKind.CANCEL,
                        voucher.asset(),
                        part.indicator(),
                        part.amount(),
                        new Side(part.holder(), part.purpose()),
                        new Side(part.holder(), Purpose.CANCELLED),
                        voucher.serial()));
            } else if (part.purpose() == Purpose.USED) {
                used.computeIfAbsent(voucher.serial(), serial -> new TreeMap<>())
                        .merge(part.indicator(), part.amount(), Long::sum);
            }
        }
    }

    private void write(Cancel act, Map<String, Map<Indicator, Long>> used, Booking booking) {
        used.forEach((serial, amounts) ->
                amounts.forEach((indicator, amount) -> deficits.insert(booking.recordId(), serial, indicator, amount)));
        standings.family(act.serial()).forEach(serial -> pledges.releaseAll(serial, booking.recordId()));
        claims.releaseIfFree(standings.root(act.serial()), booking);
    }

    private static String document(Cancel act) {
        return act.reason() == null ? "" : act.reason().name();
    }

    private static String words(Map<Indicator, Long> amounts) {
        return amounts.toString();
    }
}
