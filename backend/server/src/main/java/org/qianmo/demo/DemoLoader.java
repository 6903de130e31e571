package org.qianmo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.qianmo.acreage.AcceptanceOffice;
import org.qianmo.control.ControlLineRegister;
import org.qianmo.crs.CoordinateSystems;
import org.qianmo.demo.layout.Frame;
import org.qianmo.district.AdminUnits;
import org.qianmo.ground.GroundLocks;
import org.qianmo.ids.IdCounter;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.parcel.Booking;
import org.qianmo.parcel.ParcelIntake;
import org.qianmo.record.Enactment;
import org.qianmo.record.ParcelEdit;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordKind;
import org.qianmo.unit.UnitDesk;
import org.qianmo.voucher.VoucherOffice;
import org.qianmo.zone.ZoneRegister;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty store with the demo district at the first start, before the server listens: all of it, in one
 * transaction, or nothing.
 */
@Component
public class DemoLoader implements SmartInitializingSingleton {

    /** The standard day of the third national land survey: before all work, so that the time line has a past. */
    private static final LocalDate SURVEYED_ON = LocalDate.of(2019, 12, 31);

    private static final String AUTHOR = "demo";

    private final int size;
    private final CoordinateSystems crs;
    private final TransactionTemplate transaction;
    private final IdCounter ids;
    private final AdminUnits units;
    private final GroundLocks locks;
    private final RecordBook records;
    private final ZoneRegister zones;
    private final ControlLineRegister controlLines;
    private final UnitDesk consolidation;
    private final ParcelIntake parcels;
    private final Enactment enactment;
    private final AcceptanceOffice acceptance;
    private final VoucherOffice vouchers;
    private final DemoMarket market;

    DemoLoader(
            @Value("${qianmo.demo.parcels:0}") int size,
            CoordinateSystems crs,
            TransactionTemplate transaction,
            IdCounter ids,
            AdminUnits units,
            GroundLocks locks,
            RecordBook records,
            ZoneRegister zones,
            ControlLineRegister controlLines,
            UnitDesk consolidation,
            ParcelIntake parcels,
            Enactment enactment,
            AcceptanceOffice acceptance,
            VoucherOffice vouchers,
            DemoMarket market) {
        this.size = size;
        this.crs = crs;
        this.transaction = transaction;
        this.ids = ids;
        this.units = units;
        this.locks = locks;
        this.records = records;
        this.zones = zones;
        this.controlLines = controlLines;
        this.consolidation = consolidation;
        this.parcels = parcels;
        this.enactment = enactment;
        this.acceptance = acceptance;
        this.vouchers = vouchers;
        this.market = market;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (size > 0 && units.all().isEmpty()) {
            load();
        }
    }

    private void load() {
        Progress progress = new Progress(size);
        progress.say("drawing villages, roads and blocks");
        // Asked here first: threads of the common pool, which make the villages, do not see into an executable jar.
        crs.toLonLat(crs.toPlane(new GeometryFactory().createPoint(new Coordinate(113, 23))));
        DemoDistrict district = DemoDistrict.of(size, new Frame(crs::toPlane, crs::toLonLat));
        // Ids are taken in transactions of their own, before ours is open.
        List<DemoWork> works = district.works(count -> ids.reserve(IdCounter.Kind.WORK, count));
        long firstParcel = parcels.reserveIds(size);
        // One more, because the district's pool of indicators has the first id.
        long firstHolder = ids.reserve(IdCounter.Kind.LEDGER, works.size() * 2 + 1) + 1;
        DemoDistrict.Vouchers issued = district.vouchers(works, firstHolder);
        transaction.executeWithoutResult(status -> write(district, firstParcel, works, issued, progress));
        transaction.executeWithoutResult(status -> market.open(issued.vouchers(), AUTHOR));
        progress.done(district.zones().size(), works.size(), issued.vouchers().size());
    }

    private void write(
            DemoDistrict district,
            long firstParcel,
            List<DemoWork> works,
            DemoDistrict.Vouchers issued,
            Progress progress) {
        units.register(district.units());
        locks.lock(List.of(units.box()));
        Booking booking = records.openAndApprove(RecordKind.DEMO, "演示数据（虚构） Synthetic demo district", AUTHOR);
        zones.register(district.zones(), district.pilotSites(), booking);
        controlLines.register(district.controlLines(), booking);
        consolidation.register(district.consolidationUnits(SURVEYED_ON), booking);
        parcels.take(district.surveyed(firstParcel, progress::parcels), booking.trueFrom(SURVEYED_ON));
        records.hold(booking.recordId(), size);
        progress.say("booking accepted work and vouchers");
        reclaim(works, firstParcel);
        acceptance.accept(works.stream().map(DemoWork::work).toList(), booking);
        vouchers.register(issued.holders());
        issued.vouchers().forEach(voucher -> issue(voucher, booking));
    }

    /** Under a record of its own, because a record changes a parcel once. */
    private void reclaim(List<DemoWork> works, long firstParcel) {
        List<ParcelEdit> edits = new ArrayList<>();
        Map<Long, LocalDate> acceptedOn = new HashMap<>();
        for (DemoWork work : works) {
            for (Reclaimed reclaimed : work.reclaimed()) {
                ParcelEdit edit = reclaimed.numberedFrom(firstParcel).edit();
                edits.add(edit);
                acceptedOn.put(edit.parcelId(), work.work().acceptedOn());
            }
        }
        if (!edits.isEmpty()) {
            Booking booking =
                    records.openAndApprove(RecordKind.DEMO, "演示数据（虚构）：复垦土地登记 Synthetic demo: land reclaimed", AUTHOR);
            enactment.enact(edits, Set.of(), booking, acceptedOn);
            records.hold(booking.recordId(), edits.size());
        }
    }

    private void issue(DemoVoucher demo, Booking booking) {
        vouchers.issue(demo.voucher(), demo.document(), booking);
        String serial = demo.voucher().serial();
        for (DemoVoucher.Move move : demo.moves()) {
            if (move.kind() == EntryKind.TRANSFER) {
                vouchers.transfer(serial, move.from(), move.to(), move.amountsMilliMu(), move.document(), booking);
            } else {
                vouchers.redeem(serial, move.from(), move.amountsMilliMu(), move.document(), booking);
            }
        }
    }
}
