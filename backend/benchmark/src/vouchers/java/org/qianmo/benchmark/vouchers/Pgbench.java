package org.qianmo.benchmark.vouchers;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The competitor: PostgreSQL's own load generator with statements that it prepares once for each client.
 *
 * @param scripts folder of {@code one.sql} and the others
 * @param firstAccount id of the first account
 */
record Pgbench(Path scripts, String database, long firstAccount) {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    /** @return transactions a second, without the time in which it connects */
    double rate(Transfers transfers, int clients, int seconds) throws Exception {
        String script = transfers.name().toLowerCase(Locale.ROOT) + ".sql";
        Process run = new ProcessBuilder(List.of(
                        "pgbench",
                        "-n",
                        "-M",
                        "prepared",
                        "-c",
                        String.valueOf(clients),
                        "-j",
                        String.valueOf(Math.min(clients, 2)),
                        "-T",
                        String.valueOf(seconds),
                        "-D",
                        "first=" + firstAccount,
                        "-D",
                        "holders=" + Fill.HOLDERS,
                        "-D",
                        "busy=" + Fill.BUSY,
                        "-f",
                        scripts.resolve(script).toString(),
                        database))
                .redirectErrorStream(true)
                .start();
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(said);
        if (run.waitFor() != 0 || !rate.find()) {
            throw new IllegalStateException("pgbench: " + said);
        }
        return Double.parseDouble(rate.group(1));
    }
}
