package org.qianmo.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.qianmo.access.Actor;
import org.qianmo.access.Role;
import org.qianmo.access.Territory;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordKind;
import org.qianmo.settings.DistrictSettings;
import org.qianmo.voucher.VoucherOffice;
import org.qianmo.voucher.market.NewOffer;
import org.qianmo.voucher.market.NewReservation;
import org.qianmo.voucher.market.Offer;
import org.qianmo.voucher.market.OfferDesk;
import org.qianmo.voucher.market.PastSales;
import org.qianmo.voucher.market.ReservationDesk;
import org.springframework.stereotype.Component;

/** What the demo's board shows: prices of the past, a few offers, and one that is reserved for the district's pool. */
@Component
class DemoMarket {

    private static final int OFFERS_MAX = 5;
    private static final int OFFER_DAYS = 180;
    private static final int CONTRACT_DAYS = 30;
    private static final Long[] FLOORS_FEN = {null, 520_000_00L, 550_000_00L};

    private final PastSales sales;
    private final OfferDesk offers;
    private final ReservationDesk reservations;
    private final RecordBook records;
    private final DistrictSettings district;
    private final Clock clock;

    DemoMarket(
            PastSales sales,
            OfferDesk offers,
            ReservationDesk reservations,
            RecordBook records,
            DistrictSettings district,
            Clock clock) {
        this.sales = sales;
        this.offers = offers;
        this.reservations = reservations;
        this.records = records;
        this.district = district;
        this.clock = clock;
    }

    /** @param vouchers as they were issued, and moved since */
    void open(List<DemoVoucher> vouchers, String author) {
        PricePlan.sales(vouchers, DistrictFiles.settings().seed())
                .forEach(sale -> sales.enter(
                        sale,
                        records.openAndApprove(
                                RecordKind.DEMO,
                                "演示数据（虚构）：历史成交 %s Synthetic demo: past sale".formatted(sale.serial()),
                                author)));
        Actor planner = new Actor(author, author, Role.PLANNER, new Territory(district.code()));
        List<DemoVoucher> atHand = vouchers.stream()
                .filter(this::isAtHand)
                .sorted(Comparator.comparing(
                                (DemoVoucher voucher) -> voucher.voucher().expiresOn())
                        .reversed())
                .toList();
        List<DemoVoucher> offered = atHand.subList(0, Math.min(OFFERS_MAX, (atHand.size() + 1) / 2));
        for (int i = 0; i < offered.size(); i++) {
            Offer offer = offer(offered.get(i), FLOORS_FEN[i % FLOORS_FEN.length], planner);
            if (i == 1) {
                reserve(offer, planner);
            }
        }
    }

    /** Something of it is left with another than the pool, for longer than a contract takes. */
    private boolean isAtHand(DemoVoucher voucher) {
        boolean used = voucher.moves().stream()
                .anyMatch(move -> move.kind() == EntryKind.REDEEM
                        && move.amountsMilliMu().equals(voucher.voucher().amountsMilliMu()));
        return !used
                && holder(voucher) != VoucherOffice.POOL.id()
                && voucher.voucher().expiresOn().isAfter(day(CONTRACT_DAYS));
    }

    private static long holder(DemoVoucher voucher) {
        return voucher.moves().stream()
                .filter(move -> move.kind() == EntryKind.TRANSFER)
                .reduce((first, second) -> second)
                .map(DemoVoucher.Move::to)
                .orElse(voucher.voucher().holderId());
    }

    private LocalDate day(int ahead) {
        return district.today(clock).plusDays(ahead);
    }

    private Offer offer(DemoVoucher voucher, Long floorFen, Actor planner) {
        LocalDate expires = voucher.voucher().expiresOn();
        LocalDate until = expires.isBefore(day(OFFER_DAYS)) ? expires : day(OFFER_DAYS);
        NewOffer asked = new NewOffer(voucher.voucher().serial(), holder(voucher), Map.of(), floorFen, until);
        return offers.open(asked, null, planner);
    }

    private void reserve(Offer offer, Actor planner) {
        NewReservation asked = new NewReservation(VoucherOffice.POOL.id(), "演示合同第1号", day(CONTRACT_DAYS));
        reservations.reserve(offer.id(), asked, null, planner);
    }
}
