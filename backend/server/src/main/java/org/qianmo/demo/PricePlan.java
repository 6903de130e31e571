package org.qianmo.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.qianmo.demo.layout.Seeds;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.voucher.market.PastSales.PastSale;

/** At which prices the vouchers of the demo changed hands: above the floor of 500,000 元/亩, and rising slowly. */
final class PricePlan {

    /** Each is a record of its own; a large district has thousands. */
    private static final int SALES_MAX = 60;

    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 9, 1);
    private static final long FIRST_YUAN = 500_000;
    private static final long YUAN_A_MONTH = 1_500;
    private static final int SPREAD_YUAN = 60_000;
    /** As deals are struck. */
    private static final int STEP_YUAN = 500;

    private static final long FEN = 100;

    private PricePlan() {}

    /** The last of them, oldest first. */
    static List<PastSale> sales(List<DemoVoucher> vouchers, long seed) {
        SplittableRandom random = new SplittableRandom(Seeds.mix(seed, "prices"));
        List<PastSale> sales = vouchers.stream()
                .flatMap(voucher -> voucher.moves().stream()
                        .filter(move -> move.kind() == EntryKind.TRANSFER)
                        .map(move -> sale(voucher, move, random)))
                .sorted(Comparator.comparing(PastSale::soldOn).thenComparing(PastSale::serial))
                .toList();
        return sales.subList(Math.max(0, sales.size() - SALES_MAX), sales.size());
    }

    private static PastSale sale(DemoVoucher voucher, DemoVoucher.Move move, SplittableRandom random) {
        LocalDate day = move.document().day();
        long months = ChronoUnit.MONTHS.between(FIRST_DAY, day);
        long spread = random.nextInt(SPREAD_YUAN / STEP_YUAN) * (long) STEP_YUAN;
        return new PastSale(
                voucher.voucher().serial(),
                move.from(),
                move.to(),
                move.amountsMilliMu().values().iterator().next(),
                (FIRST_YUAN + months * YUAN_A_MONTH + spread) * FEN,
                move.document().number(),
                day);
    }
}
