package org.qianmo.voucher;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.acreage.AcceptedGround;
import org.qianmo.acreage.WorkOutline;
import org.qianmo.audit.Act;
import org.qianmo.audit.AuditAct;
import org.qianmo.audit.AuditTrail;
import org.qianmo.audit.Subject;
import org.qianmo.kernel.ledger.Account;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Entry;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.parcel.Booking;
import org.qianmo.parcel.ParcelsChanged;
import org.qianmo.voucher.claim.GroundClaims;
import org.qianmo.voucher.claim.GroundTaken;
import org.qianmo.voucher.store.LedgerRows;
import org.qianmo.voucher.store.Vouchers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Issues land vouchers and moves what they carry; every movement is an entry in the ledger. */
@Service
public class VoucherOffice {

    /** The district's indicator pool: issues come out of its ISSUE account, redeemed indicators go to its USED one. */
    public static final Holder POOL = new Holder(1, "区级指标池", "POOL", null, null);

    private final Vouchers vouchers;
    private final LedgerRows ledgerRows;
    private final AuditTrail trail;
    private final AcceptedGround accepted;
    private final ApplicationEventPublisher events;
    private final GroundClaims claims;
    private final EntryDesk desk;

    VoucherOffice(
            Vouchers vouchers,
            LedgerRows ledgerRows,
            AuditTrail trail,
            AcceptedGround accepted,
            ApplicationEventPublisher events,
            GroundClaims claims,
            EntryDesk desk) {
        this.desk = desk;
        this.claims = claims;
        this.accepted = accepted;
        this.events = events;
        this.vouchers = vouchers;
        this.ledgerRows = ledgerRows;
        this.trail = trail;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void register(List<Holder> holders) {
        vouchers.insertHolders(holders);
    }

    /**
     * Issues the voucher on the ground of its sources and credits its indicators to the holder.
     *
     * @throws GroundTaken if another voucher stands on the ground
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void issue(NewVoucher voucher, Document document, Booking booking) {
        List<MultiPolygon> ground = ground(voucher);
        claims.lock(ground);
        vouchers.insert(voucher);
        claims.claim(voucher.serial(), ground, booking);
        trail.append(act(Act.VOUCHER_ISSUED, voucher.serial(), "holder=" + voucher.holderId(), booking));
        accepted.box(voucher.sources()).ifPresent(box -> events.publishEvent(new ParcelsChanged(box)));
        Side holder = new Side(voucher.holderId(), Purpose.LIVE);
        Side pool = new Side(POOL.id(), Purpose.ISSUE);
        move(EntryKind.ISSUE, voucher.serial(), holder, pool, voucher.amountsMilliMu(), document, booking);
    }

    private List<MultiPolygon> ground(NewVoucher voucher) {
        return accepted.box(voucher.sources())
                .map(box -> accepted.in(box, null).stream()
                        .filter(work -> voucher.sources().contains(work.id()))
                        .map(WorkOutline::ground)
                        .toList())
                .orElse(List.of());
    }

    /** Moves indicators of a voucher from one holder to another. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void transfer(
            String serial,
            long from,
            long to,
            Map<Indicator, Long> amountsMilliMu,
            Document document,
            Booking booking) {
        Side buyer = new Side(to, Purpose.LIVE);
        Side seller = new Side(from, Purpose.LIVE);
        move(EntryKind.TRANSFER, serial, buyer, seller, amountsMilliMu, document, booking);
    }

    /** Uses indicators up: they leave the holder for good. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void redeem(
            String serial, long holder, Map<Indicator, Long> amountsMilliMu, Document document, Booking booking) {
        Side used = new Side(holder, Purpose.USED);
        Side live = new Side(holder, Purpose.LIVE);
        move(EntryKind.REDEEM, serial, used, live, amountsMilliMu, document, booking);
    }

    /** The accounts of a holder in one state. */
    private record Side(long holder, Purpose purpose) {}

    private Account account(Side side, Indicator indicator) {
        return ledgerRows.account(side.holder(), side.purpose(), Asset.LAND, indicator);
    }

    /** All indicators together, under accounts that are opened before any balance is locked. */
    private void move(
            EntryKind kind,
            String serial,
            Side debit,
            Side credit,
            Map<Indicator, Long> amountsMilliMu,
            Document document,
            Booking booking) {
        List<Entry> entries = new ArrayList<>();
        amountsMilliMu.forEach((indicator, amount) -> entries.add(
                entry(kind, serial, account(debit, indicator), account(credit, indicator), amount, document, booking)));
        if (!entries.isEmpty()) {
            desk.post(entries, document, booking);
        }
    }

    private static Entry entry(
            EntryKind kind,
            String serial,
            Account debit,
            Account credit,
            long amount,
            Document document,
            Booking booking) {
        UUID id = entryId(kind, serial, debit, credit, document);
        return new Entry(id, debit.id(), credit.id(), amount, kind, serial, booking.at());
    }

    private static AuditAct act(Act act, String serial, String words, Booking booking) {
        Subject voucher = Subject.of(Subject.Kind.VOUCHER, serial);
        return new AuditAct(booking.author(), act, voucher, booking.recordId(), null, words);
    }

    /** The same movement by the same document has the same id, so that a repeat is recognised. */
    private static UUID entryId(EntryKind kind, String serial, Account debit, Account credit, Document document) {
        String content = String.join(
                "|", kind.name(), serial, String.valueOf(debit.id()), String.valueOf(credit.id()), document.number());
        return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
    }
}
