package org.qianmo.benchmark.vouchers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.qianmo.parcel.Booking;
import org.qianmo.voucher.LedgerCheck;
import org.qianmo.voucher.VoucherOffice;

/**
 * Figures of the ledger as Markdown rows.
 *
 * <p>{@code fill <vouchers> <free ground>} fills an empty store and prints the id of the first account. {@code figures
 * <folder of scripts> <database of pgbench> <first account> <rounds> <seconds> <vouchers> <part>...} measures the parts
 * {@code one}, {@code four}, {@code hot} and {@code issue}.
 */
public final class VoucherFigures {

    private static final int[] CLIENTS = {1, 4, 16};
    private static final int FIRST_WARMING_SECONDS = 30;
    private static final int WARMING_SECONDS = 5;
    private static final int ISSUE_SECONDS = 5;

    private final Server server;
    private final Pgbench pgbench;
    private final int rounds;
    private final int seconds;
    private final Booking booking;
    private boolean warm;

    private VoucherFigures(Server server, Pgbench pgbench, int rounds, int seconds) {
        this.server = server;
        this.pgbench = pgbench;
        this.rounds = rounds;
        this.seconds = seconds;
        this.booking = server.commit(approved -> approved);
    }

    /** @param arguments see the class */
    public static void main(String[] arguments) throws Exception {
        try (Server server = Server.start()) {
            if ("fill".equals(arguments[0])) {
                System.out.println("first account "
                        + new Fill(server).all(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2])));
                return;
            }
            Pgbench pgbench = new Pgbench(Path.of(arguments[1]), arguments[2], Long.parseLong(arguments[3]));
            VoucherFigures figures =
                    new VoucherFigures(server, pgbench, Integer.parseInt(arguments[4]), Integer.parseInt(arguments[5]));
            for (String part : List.of(arguments).subList(7, arguments.length)) {
                figures.part(part, Integer.parseInt(arguments[6]));
            }
            System.out.println("\nThe book afterwards: "
                    + (server.bean(LedgerCheck.class).verify().sound() ? "sound." : "NOT SOUND."));
        }
    }

    private void part(String part, int vouchers) throws Exception {
        if ("issue".equals(part)) {
            issues(vouchers);
        } else {
            transfers(Transfers.valueOf(part.toUpperCase(Locale.ROOT)));
        }
    }

    private void transfers(Transfers transfers) throws Exception {
        System.out.printf("%n### Transfers a second: %s%n%n", transfers.name().toLowerCase(Locale.ROOT));
        System.out.println("| clients | service: median (least–most) | pgbench: median (least–most) | share |");
        System.out.println("|---|---|---|---|");
        transfers.rate(server, booking, 16, warm ? WARMING_SECONDS : FIRST_WARMING_SECONDS);
        warm = true;
        for (int clients : CLIENTS) {
            transfers.rate(server, booking, clients, 1);
            List<Double> ours = new ArrayList<>();
            List<Double> theirs = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                ours.add(transfers.rate(server, booking, clients, seconds));
                theirs.add(pgbench.rate(transfers, clients, seconds));
            }
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %s | %s | %.0f %% |%n",
                    clients,
                    spread(ours),
                    spread(theirs),
                    100 * median(ours) / median(theirs));
        }
    }

    private static String spread(List<Double> rates) {
        rates.sort(null);
        return String.format(Locale.ROOT, "%.0f (%.0f–%.0f)", median(rates), rates.get(0), rates.get(rates.size() - 1));
    }

    private static double median(List<Double> sorted) {
        return (sorted.get(sorted.size() / 2) + sorted.get((sorted.size() - 1) / 2)) / 2;
    }

    private void issues(int vouchers) throws Exception {
        System.out.printf("%n### Issue on free ground among %d live vouchers, ms%n%n", vouchers);
        System.out.println("| clients | issues | issues/s | p50 | p95 | p99 | most |");
        System.out.println("|---|---|---|---|---|---|---|");
        AtomicInteger next = new AtomicInteger();
        Runnable issue = () -> issue(vouchers, next.getAndIncrement());
        Clients.run(1, ISSUE_SECONDS, issue);
        for (int clients : new int[] {1, 4}) {
            print(clients, Clients.run(clients, ISSUE_SECONDS, issue));
        }
    }

    private static void print(int clients, Clients.Done done) {
        List<Double> times = done.milliseconds();
        System.out.printf(
                Locale.ROOT,
                "| %d | %d | %.0f | %.1f | %.1f | %.1f | %.1f |%n",
                clients,
                times.size(),
                done.rate(),
                times.get(times.size() / 2),
                times.get(times.size() * 95 / 100),
                times.get(times.size() * 99 / 100),
                times.get(times.size() - 1));
    }

    /** With a record of its own, as an official's approval makes it. */
    private void issue(int vouchers, int number) {
        VoucherOffice office = server.bean(VoucherOffice.class);
        int voucher = vouchers + number;
        server.commit(approved -> {
            office.issue(
                    Fill.voucher(voucher, voucher, Fill.freeWork(number), 1_000),
                    Fill.document("核发", voucher),
                    approved);
            return null;
        });
    }
}
