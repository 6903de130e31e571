package org.qianmo.acreage.signoff;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.qianmo.acreage.Category;
import org.qianmo.audit.FieldDigest;
import org.qianmo.kernel.geometry.Acreage;

/**
 * The text of a statement over which its digest is taken, so that an outsider can compute it again: UTF-8, a line each,
 * ended by a line feed, fields with one blank between. The first lines are
 *
 * <pre>
 * QIANMO ACREAGE PERIOD 1
 * territory 440605
 * days 2026-10-01 2026-10-31
 * known 2026-11-02T01:30:00Z
 * previous (digest of the statement before, or -)
 * rule ACREAGE 2
 * </pre>
 *
 * then, by category and unit, {@code line category unit opening corrections added addedMu addedMoved closing closingMu
 * closingMoved}; m² and 亩 with two decimals, what was moved 1, what was not 0. The digest is SHA-256 of the text in 64
 * hexadecimal digits, as {@link FieldDigest} takes it of one field.
 */
final class PeriodText {

    private static final String LINE = "line";

    private PeriodText() {}

    static String write(
            String territory,
            LocalDate first,
            LocalDate last,
            Instant knownAt,
            String previousHash,
            List<PeriodLine> lines) {
        StringBuilder text = new StringBuilder("QIANMO ACREAGE PERIOD 1\n")
                .append("territory " + territory + "\n")
                .append("days " + first + " " + last + "\n")
                .append("known " + knownAt + "\n")
                .append("previous " + (previousHash == null ? "-" : previousHash) + "\n")
                .append("rule ACREAGE 2\n");
        lines.forEach(line -> text.append(String.join(
                        " ",
                        LINE,
                        line.category().name(),
                        line.unit(),
                        line.opening().squareMetres().toPlainString(),
                        line.corrections().squareMetres().toPlainString(),
                        line.added().squareMetres().toPlainString(),
                        line.addedMu().toPlainString(),
                        line.addedMoved() ? "1" : "0",
                        line.closing().squareMetres().toPlainString(),
                        line.closingMu().toPlainString(),
                        line.closingMoved() ? "1" : "0"))
                .append('\n'));
        return text.toString();
    }

    static List<PeriodLine> lines(String text) {
        return text.lines()
                .filter(line -> line.startsWith(LINE + " "))
                .map(line -> line(line.split(" ")))
                .toList();
    }

    private static PeriodLine line(String[] fields) {
        return new PeriodLine(
                Category.valueOf(fields[1]),
                fields[2],
                new Acreage(new BigDecimal(fields[3])),
                new Acreage(new BigDecimal(fields[4])),
                new Acreage(new BigDecimal(fields[5])),
                new BigDecimal(fields[6]),
                fields[7].equals("1"),
                new Acreage(new BigDecimal(fields[8])),
                new BigDecimal(fields[9]),
                fields[10].equals("1"));
    }

    static String hash(String text) {
        return new FieldDigest().text(text).hex();
    }
}
