package org.qianmo.demo;

import java.time.Clock;
import java.util.List;
import org.qianmo.access.Actor;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.acceptance.AcceptanceDesk;
import org.qianmo.acreage.acceptance.StatedWork;
import org.qianmo.draft.DraftDesk;
import org.qianmo.draft.Operation;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.Stage;
import org.qianmo.record.Opening;
import org.qianmo.record.RecordDesk;
import org.qianmo.record.RecordKind;
import org.qianmo.record.StatedFacts;
import org.qianmo.settings.DistrictSettings;
import org.qianmo.voucher.PositionsAt;
import org.qianmo.voucher.VoucherBalance;
import org.qianmo.voucher.VoucherBalances;
import org.qianmo.voucher.VoucherPosition;
import org.qianmo.voucher.application.ApplicationDesk;
import org.qianmo.voucher.application.VoucherAct;
import org.springframework.stereotype.Component;

/** Drafts for the demo's scenarios, each in a record that nobody has handed in. */
@Component
class ScenarioDrafts {

    private final RecordDesk records;
    private final DraftDesk drafts;
    private final AcceptanceDesk acceptances;
    private final ApplicationDesk applications;
    private final VoucherBalances balances;
    private final PositionsAt positions;
    private final DistrictSettings district;
    private final Clock clock;

    ScenarioDrafts(
            RecordDesk records,
            DraftDesk drafts,
            AcceptanceDesk acceptances,
            ApplicationDesk applications,
            VoucherBalances balances,
            PositionsAt positions,
            DistrictSettings district,
            Clock clock) {
        this.records = records;
        this.drafts = drafts;
        this.acceptances = acceptances;
        this.applications = applications;
        this.balances = balances;
        this.positions = positions;
        this.district = district;
        this.clock = clock;
    }

    /** Buildings are cleared away and the ground is made ready for industry. */
    long level(String title, List<Parcel> parcels, Actor author) {
        return adjust(title, parcels, "0601", Stage.LEVELLED, author);
    }

    long afforest(String title, List<Parcel> parcels, Actor author) {
        return adjust(title, parcels, "0301", Stage.GREENED, author);
    }

    private long adjust(String title, List<Parcel> parcels, String landClass, Stage stage, Actor author) {
        long record = open(RecordKind.ADJUSTMENT, title, author);
        for (Parcel parcel : parcels) {
            StatedFacts facts = StatedFacts.of(parcel.facts());
            StatedFacts other = new StatedFacts(
                    facts.code(), landClass, facts.ownership(), facts.holder(), stage, facts.registeredArea());
            drafts.operate(record, new Operation.Attributes(parcel.id(), other), author);
        }
        return record;
    }

    long halve(String title, Parcel parcel, Actor author) {
        long record = open(RecordKind.SPLIT_MERGE, title, author);
        drafts.operate(record, new Operation.SplitByRatios(parcel.id(), List.of(1.0, 1.0), 90, List.of()), author);
        return record;
    }

    private long open(RecordKind kind, String title, Actor author) {
        return records.open(new Opening(kind, title + "（演示）", null, null, null, null), author)
                .id();
    }

    long accept(String title, List<Parcel> parcels, Actor author) {
        List<StatedWork> works = parcels.stream()
                .map(parcel -> new StatedWork(
                        Category.ZBLP,
                        "演示验收〔" + parcel.id() + "〕",
                        district.today(clock),
                        parcel.facts().zoneId(),
                        parcel.shape()))
                .toList();
        return acceptances
                .open(works, title + "（演示）", null, null, author)
                .cover()
                .id();
    }

    /** Of a voucher that somebody has at hand, to another holder; null if there are not two. */
    Long pledge(String title, Actor author) {
        List<Long> holders = balances.asOf(district.today(clock)).stream()
                .filter(balance -> balance.asset().equals(Asset.LAND.name()) && balance.balance() > 0)
                .map(VoucherBalance::holderId)
                .distinct()
                .limit(2)
                .toList();
        if (holders.size() < 2) {
            return null;
        }
        VoucherAct.Pledge act =
                new VoucherAct.Pledge(serialAtHand(holders.get(0)), holders.get(0), holders.get(1), "演示贷款");
        return applications
                .open(act, title + "（演示）", null, null, author)
                .cover()
                .id();
    }

    private String serialAtHand(long holder) {
        return positions.ofHolder(holder, district.today(clock), clock.instant()).stream()
                .filter(position -> position.account().purpose() == Purpose.LIVE && position.amount() > 0)
                .filter(position -> position.account().asset() == Asset.LAND)
                .map(VoucherPosition::voucher)
                .findFirst()
                .orElseThrow();
    }
}
