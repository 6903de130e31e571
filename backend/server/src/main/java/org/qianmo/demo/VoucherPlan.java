package org.qianmo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.qianmo.demo.DemoVoucher.Holder;
import org.qianmo.demo.DemoVoucher.Movement;
import org.qianmo.demo.layout.Seeds;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.Mu;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.kernel.ledger.Indicator;

/**
 * Issues land vouchers for reclaimed ground and lets some of them change hands or be used. Amounts are those of the
 * accepted ground, rounded down: ratio 1.000 for each indicator.
 */
final class VoucherPlan {

    private static final LocalDate FIRST_ISSUE = LocalDate.of(2022, 9, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 10, 24);
    private static final int MONTHS_VALID = 36;
    private static final double ISSUED_SHARE = 0.7;
    static final Holder POOL = new Holder("南海区建设用地指标池", "POOL", null, null);

    private final District district;
    private final SplittableRandom random;
    private final Map<Integer, Integer> lastSerial = new HashMap<>();

    VoucherPlan(District district, long seed) {
        this.district = district;
        this.random = new SplittableRandom(Seeds.mix(seed, "vouchers"));
    }

    /** @param works in the order of their days */
    List<DemoVoucher> vouchers(List<DemoWork> works) {
        List<DemoVoucher> vouchers = new ArrayList<>();
        for (DemoWork work : works) {
            // Ground of zones may count in two works, and one square metre yields one voucher.
            boolean eligible = work.category().equals("FKFL") && work.zoneId() == null;
            if (eligible && work.acceptedOn().isBefore(LAST_DAY.minusDays(120)) && random.nextDouble() < ISSUED_SHARE) {
                vouchers.add(voucher(work));
            }
        }
        return vouchers;
    }

    private DemoVoucher voucher(DemoWork work) {
        LocalDate accepted = work.acceptedOn().plusDays(30);
        LocalDate issued = (accepted.isBefore(FIRST_ISSUE) ? FIRST_ISSUE : accepted).plusDays(random.nextInt(60));
        String serial = "NH-D-%d-%06d".formatted(issued.getYear(), lastSerial.merge(issued.getYear(), 1, Integer::sum));
        District.Village village = district.village(work.villageCode());
        Holder first = new Holder(village.shortName() + "股份合作经济联合社", "COLLECTIVE", work.townCode(), village.code());
        Map<Indicator, Long> amounts = amounts(work);
        List<Movement> movements = new ArrayList<>();
        amounts.forEach((indicator, amount) -> movements.add(
                new Movement(EntryKind.ISSUE, indicator, null, first, amount, serial, issued)));
        return live(serial, first, issued, amounts, work, movements);
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

    /** A third stays where it was issued, a third is sold on, a third is used, in part or as a whole. */
    private DemoVoucher live(String serial, Holder first, LocalDate issued, Map<Indicator, Long> amounts, DemoWork work,
            List<Movement> movements) {
        Holder holder = first;
        String state = "ISSUED";
        LocalDate day = issued;
        double fate = random.nextDouble();
        if (fate > 0.33 && hasTimeAfter(day)) {
            day = later(day);
            holder = buyer(work.townCode());
            addAll(movements, EntryKind.TRANSFER, amounts, first, holder, "南地券交〔%d〕%s".formatted(day.getYear(), serial.substring(10)), day);
        }
        if (fate > 0.66 && hasTimeAfter(day)) {
            day = later(day);
            boolean whole = random.nextDouble() < 0.5;
            state = whole ? "USED" : "PARTLY_USED";
            Map<Indicator, Long> used = whole ? amounts : share(amounts, 0.2 + 0.6 * random.nextDouble());
            addAll(movements, EntryKind.REDEEM, used, holder, null, "南地券用〔%d〕%s".formatted(day.getYear(), serial.substring(10)), day);
        }
        return new DemoVoucher(serial, holder, state, issued, issued.plusMonths(MONTHS_VALID), List.of(work), List.copyOf(movements));
    }

    private static boolean hasTimeAfter(LocalDate day) {
        return day.plusDays(60).isBefore(LAST_DAY);
    }

    private LocalDate later(LocalDate day) {
        long left = LAST_DAY.toEpochDay() - day.toEpochDay() - 30;
        return day.plusDays(30 + random.nextInt((int) Math.min(400, left)));
    }

    private Holder buyer(String townCode) {
        if (random.nextDouble() < 0.35) {
            return POOL;
        }
        District.Town town = district.town(townCode);
        return new Holder(town.shortName() + "示例土地整备有限公司", "COMPANY", town.code(), null);
    }

    private static Map<Indicator, Long> share(Map<Indicator, Long> amounts, double share) {
        Map<Indicator, Long> parts = new EnumMap<>(Indicator.class);
        amounts.forEach((indicator, amount) -> parts.put(indicator, Math.max(1, (long) (amount * share))));
        return parts;
    }

    private static void addAll(List<Movement> movements, EntryKind kind, Map<Indicator, Long> amounts, Holder from, Holder to,
            String document, LocalDate day) {
        amounts.forEach((indicator, amount) -> movements.add(new Movement(kind, indicator, from, to, amount, document, day)));
    }
}
