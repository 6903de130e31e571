package org.qianmo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.qianmo.demo.DemoVoucher.Move;
import org.qianmo.demo.layout.Seeds;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.Mu;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.voucher.Document;
import org.qianmo.voucher.NewVoucher;
import org.qianmo.voucher.VoucherOffice;

/**
 * Issues land vouchers for reclaimed ground and lets some of them change hands or be used. Amounts are those of the
 * accepted ground, rounded down: ratio 1.000 for each indicator.
 */
final class VoucherPlan {

    private static final LocalDate FIRST_ISSUE = LocalDate.of(2022, 9, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 10, 24);
    private static final int MONTHS_VALID = 36;
    private static final double ISSUED_SHARE = 0.7;
    private static final double SOLD_TO_POOL_SHARE = 0.35;

    private final District district;
    private final Holders holders;
    private final SplittableRandom random;
    private final Map<Integer, Integer> lastOfYear = new HashMap<>();
    private long nextId;

    /** @param firstId of the vouchers */
    VoucherPlan(District district, Holders holders, long seed, long firstId) {
        this.district = district;
        this.holders = holders;
        this.random = new SplittableRandom(Seeds.mix(seed, "vouchers"));
        this.nextId = firstId;
    }

    /** @param works in the order of their days */
    List<DemoVoucher> vouchers(List<DemoWork> works) {
        List<DemoVoucher> vouchers = new ArrayList<>();
        for (DemoWork work : works) {
            // Ground of zones may lie in two works, and one square metre yields one voucher.
            boolean eligible = work.yieldsVoucher() && work.work().acceptedOn().isBefore(LAST_DAY.minusDays(120));
            if (eligible && random.nextDouble() < ISSUED_SHARE) {
                vouchers.add(voucher(work));
            }
        }
        return vouchers;
    }

    private DemoVoucher voucher(DemoWork work) {
        LocalDate accepted = work.work().acceptedOn().plusDays(30);
        LocalDate day = (accepted.isBefore(FIRST_ISSUE) ? FIRST_ISSUE : accepted).plusDays(random.nextInt(60));
        int number = lastOfYear.merge(day.getYear(), 1, Integer::sum);
        long holder = holders.collective(district.village(work.work().villageCode()));
        NewVoucher voucher = new NewVoucher(nextId++, "NH-D-%d-%06d".formatted(day.getYear(), number), holder, day,
                day.plusMonths(MONTHS_VALID), true, List.of(work.work().id()), amounts(work));
        return new DemoVoucher(voucher, document("发", day, voucher), moves(voucher, work.work().townCode()));
    }

    private static Map<Indicator, Long> amounts(DemoWork work) {
        Map<Indicator, Long> amounts = new EnumMap<>(Indicator.class);
        put(amounts, Indicator.QUOTA, work.officialArea());
        put(amounts, Indicator.SCALE, work.officialArea());
        put(amounts, Indicator.CULTIVATED, work.cultivated());
        put(amounts, Indicator.PADDY, work.paddy());
        return amounts;
    }

    private static void put(Map<Indicator, Long> amounts, Indicator indicator, Acreage acreage) {
        long milliMu = Mu.ofSquareMetres(acreage.squareMetres()).milliMuFloor();
        if (milliMu > 0) {
            amounts.put(indicator, milliMu);
        }
    }

    /** A third stays where it was issued, a third is sold on, a third is sold and used, in part or as a whole. */
    private List<Move> moves(NewVoucher voucher, String townCode) {
        List<Move> moves = new ArrayList<>();
        double fate = random.nextDouble();
        long holder = voucher.holderId();
        LocalDate day = voucher.issuedOn();
        if (fate > 0.33 && hasTimeAfter(day)) {
            day = later(day);
            boolean toPool = random.nextDouble() < SOLD_TO_POOL_SHARE;
            long buyer = toPool ? VoucherOffice.POOL.id() : holders.company(district.town(townCode));
            moves.add(new Move(EntryKind.TRANSFER, holder, buyer, voucher.amountsMilliMu(), document("交", day, voucher)));
            holder = buyer;
        }
        if (fate > 0.66 && hasTimeAfter(day)) {
            day = later(day);
            Map<Indicator, Long> used = random.nextBoolean() ? voucher.amountsMilliMu() : part(voucher.amountsMilliMu());
            moves.add(new Move(EntryKind.REDEEM, holder, holder, used, document("用", day, voucher)));
        }
        return moves;
    }

    private static Document document(String what, LocalDate day, NewVoucher voucher) {
        return new Document("南地券%s〔%d〕%s号".formatted(what, day.getYear(), voucher.serial().substring(5)), day);
    }

    private static boolean hasTimeAfter(LocalDate day) {
        return day.plusDays(60).isBefore(LAST_DAY);
    }

    private LocalDate later(LocalDate day) {
        long left = LAST_DAY.toEpochDay() - day.toEpochDay() - 30;
        return day.plusDays(30 + random.nextInt((int) Math.min(400, left)));
    }

    private Map<Indicator, Long> part(Map<Indicator, Long> amounts) {
        double share = 0.2 + 0.6 * random.nextDouble();
        Map<Indicator, Long> parts = new EnumMap<>(Indicator.class);
        amounts.forEach((indicator, amount) -> parts.put(indicator, Math.max(1, (long) (amount * share))));
        return parts;
    }
}
