package org.qianmo.voucher.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.qianmo.kernel.ledger.EntryKind;

/**
 * What an account gained and lost by entries of one kind.
 *
 * @param purpose of the account
 * @param gained sum of debits, in the account's smallest unit
 * @param lost sum of credits
 * @param synthetic true if generated vouchers are among them
 */
public record Movement(
        long holderId,
        String holder,
        String townCode,
        String villageCode,
        String purpose,
        String asset,
        String indicator,
        EntryKind kind,
        long gained,
        long lost,
        boolean synthetic) {

    private static final String GENERATED = "case when v.synthetic then 1 else 0 end as synthetic"
            + " from ledger_entry e join voucher v on v.serial = e.voucher_serial where e.occurred_on <= ?";

    /** Each entry twice: once for each of its accounts. */
    static final String SQL =
            "select h.id, h.name, h.town_code, h.village_code, a.purpose, a.asset, a.indicator, m.kind,"
                    + " cast(sum(m.gained) as bigint), cast(sum(m.lost) as bigint), max(m.synthetic) from ("
                    + "select e.debit_account as account, e.kind, e.amount as gained, 0 as lost, " + GENERATED
                    + " union all select e.credit_account, e.kind, 0, e.amount, " + GENERATED + ") m"
                    + " join ledger_account a on a.id = m.account join holder h on h.id = a.holder_id"
                    + " group by h.id, h.name, h.town_code, h.village_code, a.purpose, a.asset, a.indicator, m.kind"
                    + " order by h.id, a.asset, a.indicator, a.purpose, m.kind";

    static Movement read(ResultSet row, int i) throws SQLException {
        return new Movement(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                EntryKind.valueOf(row.getString(8)),
                row.getLong(9),
                row.getLong(10),
                row.getInt(11) > 0);
    }
}
