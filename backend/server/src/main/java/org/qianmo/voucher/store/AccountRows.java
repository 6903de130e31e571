package org.qianmo.voucher.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qianmo.ids.IdCounter;
import org.qianmo.kernel.ledger.Account;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Accounts. They never change and are never removed, so that one that is there for good is read once. */
@Repository
class AccountRows {

    private static final String ACCOUNT = "select id, holder_id, purpose, asset, indicator from ledger_account where ";

    private final JdbcTemplate jdbc;
    private final IdCounter ids;
    private final KnownAccounts known = new KnownAccounts();

    AccountRows(JdbcTemplate jdbc, IdCounter ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** The account, opened if there is none yet. */
    Account of(long holder, Purpose purpose, Asset asset, Indicator indicator) {
        return known.find(holder, purpose, asset, indicator)
                .or(() -> read(holder, purpose, asset, indicator))
                .orElseGet(() -> open(holder, purpose, asset, indicator));
    }

    private Optional<Account> read(long holder, Purpose purpose, Asset asset, Indicator indicator) {
        return read(
                        "holder_id = ? and purpose = ? and asset = ? and indicator = ?",
                        holder,
                        purpose.name(),
                        asset.name(),
                        indicator.name())
                .stream()
                .findFirst();
    }

    private List<Account> read(String condition, Object... values) {
        List<Account> found = jdbc.query(ACCOUNT + condition, AccountRows::account, values);
        found.forEach(known::keep);
        return found;
    }

    private Account open(long holder, Purpose purpose, Asset asset, Indicator indicator) {
        // Whoever takes an id waits for those before to commit: one of them may have opened this very account.
        long id = ids.next(IdCounter.Kind.LEDGER);
        return read(holder, purpose, asset, indicator)
                .orElseGet(() -> insert(new Account(id, holder, purpose, asset, indicator)));
    }

    private Account insert(Account account) {
        jdbc.update(
                "insert into ledger_account (id, holder_id, purpose, asset, indicator) values (?, ?, ?, ?, ?)",
                account.id(),
                account.holder(),
                account.purpose().name(),
                account.asset().name(),
                account.indicator().name());
        return account;
    }

    /** Those that there are, by id. */
    Map<Long, Account> find(Collection<Long> accountIds) {
        Map<Long, Account> found = new HashMap<>();
        List<Long> unknown = new ArrayList<>();
        for (long id : accountIds) {
            known.find(id).ifPresentOrElse(account -> found.put(id, account), () -> unknown.add(id));
        }
        if (!unknown.isEmpty()) {
            String places = String.join(", ", Collections.nCopies(unknown.size(), "?"));
            read("id in (" + places + ")", unknown.toArray()).forEach(account -> found.put(account.id(), account));
        }
        return found;
    }

    private static Account account(ResultSet row, int i) throws SQLException {
        return new Account(
                row.getLong(1),
                row.getLong(2),
                Purpose.valueOf(row.getString(3)),
                Asset.valueOf(row.getString(4)),
                Indicator.valueOf(row.getString(5)));
    }
}
