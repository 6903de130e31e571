package org.qianmo.kernel.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random histories: linked sets of one to four entries, most of which could be booked at some time. */
final class Histories {

    /** Two holders with every state, of land and of house vouchers; the id is the place in the list. */
    static final List<Account> ACCOUNTS = accounts();

    private static final List<String> VOUCHERS = List.of("D-1", "D-2", "D-2-1");
    private static final int SETS_MAX = 80;
    private static final int LINKED_MAX = 4;
    private static final int IDS = 150;
    private static final int AMOUNT_MAX = 100;

    private final Random random;
    private final List<Entry> drawn = new ArrayList<>();

    private Histories(long seed) {
        this.random = new Random(seed);
    }

    private static List<Account> accounts() {
        List<Account> accounts = new ArrayList<>();
        for (long holder = 0; holder < 2; holder++) {
            for (Purpose purpose : Purpose.values()) {
                accounts.add(new Account(accounts.size(), holder, purpose, Asset.LAND, Indicator.QUOTA));
                accounts.add(new Account(accounts.size(), holder, purpose, Asset.HOUSE, Indicator.FLOOR_AREA));
            }
        }
        return List.copyOf(accounts);
    }

    static Account account(long id) {
        return ACCOUNTS.get((int) id);
    }

    static Arbitrary<List<List<Entry>>> any() {
        return Arbitraries.longs().map(seed -> new Histories(seed).history());
    }

    static MemoryLedgerStore play(List<List<Entry>> history) {
        MemoryLedgerStore store = new MemoryLedgerStore(ACCOUNTS);
        Ledger ledger = new Ledger(store);
        history.forEach(ledger::postAll);
        return store;
    }

    private List<List<Entry>> history() {
        List<List<Entry>> history = new ArrayList<>();
        int sets = random.nextInt(SETS_MAX);
        for (int i = 0; i < sets; i++) {
            List<Entry> linked = new ArrayList<>();
            int count = random.nextInt(3) > 0 ? 1 : 1 + random.nextInt(LINKED_MAX);
            for (int j = 0; j < count; j++) {
                Entry entry = j > 0 && random.nextInt(3) == 0 ? again(linked.get(j - 1)) : entry();
                drawn.add(entry);
                linked.add(entry);
            }
            history.add(linked);
        }
        return history;
    }

    private Entry entry() {
        switch (random.nextInt(10)) {
            case 0:
                return wild();
            case 1:
                return drawn.isEmpty() ? likely(EntryKind.ISSUE) : any(drawn);
            case 2:
                return drawn.isEmpty() ? likely(EntryKind.ISSUE) : any(drawn).reversed(id(), Instant.EPOCH);
            case 3, 4, 5:
                return likely(EntryKind.ISSUE);
            default:
                return likely(any(List.of(EntryKind.values())));
        }
    }

    /** The same movement under another id: together they may be more than there is. */
    private Entry again(Entry entry) {
        return new Entry(
                id(),
                entry.debitAccount(),
                entry.creditAccount(),
                entry.amount(),
                entry.kind(),
                entry.voucher(),
                entry.into(),
                entry.reverses(),
                entry.at());
    }

    /** Between states that the kind knows, of one indicator. */
    private Entry likely(EntryKind kind) {
        Account credit = any(ACCOUNTS.stream()
                .filter(account -> ACCOUNTS.stream().anyMatch(debit -> kind.moves(account.purpose(), debit.purpose())))
                .toList());
        Account debit = any(ACCOUNTS.stream()
                .filter(account -> account.indicator() == credit.indicator())
                .filter(account -> !kind.staysWithHolder() || account.holder() == credit.holder())
                .filter(account -> kind.moves(credit.purpose(), account.purpose()))
                .toList());
        return kind == EntryKind.SPLIT
                ? Entry.split(id(), credit.id(), amount(), any(VOUCHERS), any(VOUCHERS), Instant.EPOCH)
                : new Entry(id(), debit.id(), credit.id(), amount(), kind, any(VOUCHERS), Instant.EPOCH);
    }

    /** Of anything, and not more often right than by chance. */
    private Entry wild() {
        Optional<UUID> reverses = random.nextBoolean() ? Optional.empty() : Optional.of(id());
        EntryKind kind = any(List.of(EntryKind.values()));
        long account = random.nextInt(ACCOUNTS.size() + 1);
        long other = random.nextInt(ACCOUNTS.size() + 1);
        long amount = random.nextInt(8) - 1;
        return new Entry(id(), account, other, amount, kind, any(VOUCHERS), any(VOUCHERS), reverses, Instant.EPOCH);
    }

    private UUID id() {
        return new UUID(0, random.nextInt(IDS));
    }

    private long amount() {
        return 1 + random.nextInt(AMOUNT_MAX);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
