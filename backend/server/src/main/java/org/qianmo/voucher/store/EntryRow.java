package org.qianmo.voucher.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.qianmo.kernel.ledger.Entry;
import org.qianmo.kernel.ledger.EntryKind;

/** An entry as its columns stand in a row. */
final class EntryRow {

    static final String COLUMNS =
            "id, debit_account, credit_account, amount, kind, voucher_serial, into_serial, reverses, posted_at";

    private EntryRow() {}

    /** @param first number of the column with the id; the others follow in the order of {@link #COLUMNS} */
    static Entry read(ResultSet row, int first) throws SQLException {
        return new Entry(
                row.getObject(first, UUID.class),
                row.getLong(first + 1),
                row.getLong(first + 2),
                row.getLong(first + 3),
                EntryKind.valueOf(row.getString(first + 4)),
                row.getString(first + 5),
                row.getString(first + 6),
                Optional.ofNullable(row.getObject(first + 7, UUID.class)),
                row.getObject(first + 8, OffsetDateTime.class).toInstant());
    }
}
