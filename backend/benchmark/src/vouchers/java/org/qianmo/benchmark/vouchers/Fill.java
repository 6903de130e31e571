package org.qianmo.benchmark.vouchers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.qianmo.acreage.AcceptanceOffice;
import org.qianmo.acreage.NewWork;
import org.qianmo.district.AdminUnits;
import org.qianmo.ids.IdCounter;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.parcel.Booking;
import org.qianmo.voucher.Document;
import org.qianmo.voucher.Holder;
import org.qianmo.voucher.NewVoucher;
import org.qianmo.voucher.VoucherOffice;
import org.qianmo.voucher.store.LedgerRows;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fills an empty store through the service: accepted work, holders, and vouchers with claims on its ground. The accounts of
 * the holders are opened in order, so that a script can compute their ids.
 */
final class Fill {

    static final int HOLDERS = 2_000;
    static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    /** Vouchers that transfers move, of each a half with either of two holders. */
    static final int BUSY = 2_000;

    private static final List<Indicator> LAND =
            Stream.of(Indicator.values()).filter(Asset.LAND::carries).toList();
    private static final long FIRST_HOLDER = 1_000;
    private static final int BATCH = 250;
    private static final int ANALYZE_EVERY = 5_000;
    private static final long MILLI_MU = 1_000_000;

    /** Of the voucher of the hot account, and what of it each holder gets. */
    private static final long HOT_MILLI_MU = 1_000_000_000;

    private static final long HOT_SHARE = 100_000;

    private final Server server;
    private final VoucherOffice office;

    Fill(Server server) {
        this.server = server;
        this.office = server.bean(VoucherOffice.class);
    }

    static long holder(int number) {
        return FIRST_HOLDER + number % HOLDERS;
    }

    static String serial(int number) {
        return "NH-D-2026-%06d".formatted(number);
    }

    static Map<Indicator, Long> each(long milliMu) {
        Map<Indicator, Long> amounts = new EnumMap<>(Indicator.class);
        for (Indicator indicator : LAND) {
            amounts.put(indicator, milliMu);
        }
        return amounts;
    }

    /** @return the id of the first account: four for each holder follow each other */
    long all(int vouchers, int freeGround) {
        AdminUnits units = server.bean(AdminUnits.class);
        units.register(Ground.units().stream()
                .filter(unit -> units.find(unit.code()).isEmpty())
                .toList());
        long firstAccount = server.commit(this::openAccounts);
        for (int from = 0; from < vouchers; from += BATCH) {
            int first = from;
            int last = Math.min(vouchers, from + BATCH);
            server.commit(booking -> issue(first, last, booking));
            analyze(first);
        }
        for (int from = 0; from < freeGround; from += BATCH) {
            int first = from;
            int last = Math.min(freeGround, from + BATCH);
            server.commit(booking -> acceptFreeGround(first, last, booking));
        }
        for (int from = 0; from < BUSY; from += BATCH) {
            int first = from;
            server.commit(booking -> share(first, first + BATCH, booking));
        }
        return firstAccount;
    }

    /** As autovacuum would, but not a minute late: all of it happens on one connection, which keeps the plans that it has. */
    private void analyze(int issued) {
        boolean doubled = Integer.bitCount(issued / BATCH) == 1;
        if (doubled || issued % ANALYZE_EVERY == 0) {
            server.bean(JdbcTemplate.class).execute("analyze");
        }
    }

    private Long openAccounts(Booking booking) {
        List<Holder> holders = new ArrayList<>(List.of(VoucherOffice.POOL));
        for (int i = 0; i < HOLDERS; i++) {
            holders.add(new Holder(holder(i), "持有人 " + i, "COLLECTIVE", null, null));
        }
        office.register(holders);
        // The counter gives no id below those that holders have taken.
        server.bean(IdCounter.class).reserve(IdCounter.Kind.LEDGER, (int) holder(HOLDERS - 1));
        LedgerRows rows = server.bean(LedgerRows.class);
        Long first = null;
        for (int i = 0; i < HOLDERS; i++) {
            for (Indicator indicator : LAND) {
                long id = rows.account(holder(i), Purpose.LIVE, Asset.LAND, indicator)
                        .id();
                first = first == null ? Long.valueOf(id) : first;
            }
        }
        return first;
    }

    private Void issue(int first, int last, Booking booking) {
        List<NewWork> works = new ArrayList<>();
        for (int i = first; i < last; i++) {
            works.add(Ground.black(1 + i, i));
        }
        server.bean(AcceptanceOffice.class).accept(works, booking);
        for (int i = first; i < last; i++) {
            office.issue(voucher(i, i, 1L + i, i == 0 ? HOT_MILLI_MU : MILLI_MU), document("核发", i), booking);
        }
        return null;
    }

    /** @param number of the voucher, and of its holder */
    static NewVoucher voucher(int number, int holder, long work, long milliMu) {
        return new NewVoucher(
                1 + number, serial(number), holder(holder), DAY, DAY.plusYears(3), true, List.of(work), each(milliMu));
    }

    static Document document(String kind, long number) {
        return new Document(kind + " " + number, DAY);
    }

    /** Work ids of free ground are above those of any voucher. */
    static long freeWork(int number) {
        return 10_000_000 + number;
    }

    private Void acceptFreeGround(int first, int last, Booking booking) {
        List<NewWork> works = new ArrayList<>();
        for (int i = first; i < last; i++) {
            works.add(Ground.white(freeWork(i), i));
        }
        server.bean(AcceptanceOffice.class).accept(works, booking);
        return null;
    }

    private Void share(int first, int last, Booking booking) {
        for (int i = first; i < last; i++) {
            office.transfer(serial(i), holder(i), holder(i + 1), each(MILLI_MU / 2), document("分", i), booking);
            if (i > 1) {
                office.transfer(serial(0), holder(0), holder(i), each(HOT_SHARE), document("热", i), booking);
            }
        }
        return null;
    }
}
