package org.qianmo.voucher.simulation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.UUID;
import org.qianmo.kernel.ledger.EntryKind;

/** An entry with its link, as they stand in the tables. */
record Line(
        long seq,
        Instant linkedAt,
        String previousHash,
        String hash,
        UUID id,
        long debit,
        long credit,
        long amount,
        EntryKind kind,
        String serial,
        String into,
        UUID reverses,
        Instant postedAt,
        long recordId,
        String document,
        LocalDate day,
        String postedBy) {

    static final String SQL = "select l.seq, l.linked_at, l.previous_hash, l.hash, e.id, e.debit_account,"
            + " e.credit_account, e.amount, e.kind, e.voucher_serial, e.into_serial, e.reverses, e.posted_at,"
            + " e.record_id, e.document_no, e.occurred_on, e.posted_by from ledger_link l"
            + " left join ledger_entry e on e.id = l.entry_id where l.seq > ? order by l.seq";

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    static Line read(ResultSet row, int i) throws SQLException {
        if (row.getObject(5) == null) {
            throw new Violation("chain", "link " + row.getLong(1) + " has no entry");
        }
        return new Line(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getObject(5, UUID.class),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                EntryKind.valueOf(row.getString(9)),
                row.getString(10),
                row.getString(11),
                row.getObject(12, UUID.class),
                row.getObject(13, OffsetDateTime.class).toInstant(),
                row.getLong(14),
                row.getString(15),
                row.getObject(16, LocalDate.class),
                row.getString(17));
    }

    /** By the rule that is written down for outsiders: fields as netstrings, SHA-256. */
    String computedHash() {
        StringBuilder text = new StringBuilder();
        for (String field : new String[] {
            "qianmo-ledger-1",
            previousHash,
            "" + seq,
            MICROSECONDS.format(linkedAt),
            "" + id,
            "" + debit,
            "" + credit,
            "" + amount,
            "" + kind,
            serial,
            into,
            reverses == null ? null : "" + reverses,
            MICROSECONDS.format(postedAt),
            "" + recordId,
            document,
            "" + day,
            postedBy
        }) {
            text.append(field == null ? "-" : field.getBytes(StandardCharsets.UTF_8).length + ":" + field)
                    .append(',');
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
