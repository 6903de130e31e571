package org.qianmo.voucher.passport;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.qianmo.kernel.ledger.Purpose;

/**
 * How a voucher stands, in one word. It follows from the states in which something of the voucher is, whoever holds it:
 * while anything can still move, the most binding of them; after that, what became of all of it.
 */
public enum VoucherState {
    /** All that is left is at hand, and nothing was used. */
    ISSUED,
    /** What is left is at hand; some was used. */
    PARTLY_USED,
    /** Some of it is pledged. */
    PLEDGED,
    /** Some of it is set apart for a buyer. */
    RESERVED,
    /** There is a doubt about its ground. */
    HELD,
    /** All of it was used. */
    USED,
    /** All of it ran out. */
    EXPIRED,
    /** All of it was taken back. */
    CANCELLED,
    /** Nothing is left: it went several of these ways, or on to parts with serials of their own. */
    CLOSED;

    private static final Set<Purpose> RIGHTS = EnumSet.complementOf(EnumSet.of(Purpose.ISSUE));
    private static final List<Purpose> BINDING = List.of(Purpose.HELD, Purpose.PLEDGED, Purpose.RESERVED);
    private static final int SETS = 1 << Purpose.values().length;

    /** States in which something of every such voucher is. */
    public Set<Purpose> needs() {
        return purposes(bits().stream().reduce(SETS - 1, (one, other) -> one & other));
    }

    /** States in which nothing of any such voucher is. */
    public Set<Purpose> excludes() {
        EnumSet<Purpose> excluded = EnumSet.copyOf(RIGHTS);
        excluded.removeAll(purposes(bits().stream().reduce(0, (one, other) -> one | other)));
        return excluded;
    }

    /** Whether what it needs and what it excludes say all. */
    public boolean isPlain() {
        return bits().size()
                == 1 << (RIGHTS.size() - needs().size() - excludes().size());
    }

    /** @param amounts what there is of the voucher in each state, of whatever indicator; issue accounts do not count */
    public static VoucherState of(Map<Purpose, Long> amounts) {
        return of(amounts.entrySet().stream()
                .filter(amount -> amount.getValue() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Purpose.class))));
    }

    /** @param present states in which something of the voucher is */
    static VoucherState of(Set<Purpose> present) {
        EnumSet<Purpose> rights = EnumSet.copyOf(RIGHTS);
        rights.retainAll(present);
        for (Purpose binding : BINDING) {
            if (rights.contains(binding)) {
                return valueOf(binding.name());
            }
        }
        if (rights.contains(Purpose.LIVE)) {
            return rights.contains(Purpose.USED) ? PARTLY_USED : ISSUED;
        }
        return rights.size() == 1 ? valueOf(rights.iterator().next().name()) : CLOSED;
    }

    /** A set of states as a number: the bit {@link Purpose#ordinal} of each that is in it. */
    public static VoucherState ofBits(int bits) {
        return of(purposes(bits));
    }

    private static Set<Purpose> purposes(int bits) {
        EnumSet<Purpose> present = EnumSet.noneOf(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            if ((bits & bit(purpose)) != 0) {
                present.add(purpose);
            }
        }
        return present;
    }

    public static int bit(Purpose purpose) {
        return 1 << purpose.ordinal();
    }

    /** All sets of rights that give this state, as numbers; none has the bit of issue accounts. */
    public List<Integer> bits() {
        return IntStream.range(0, SETS)
                .filter(bits -> (bits & bit(Purpose.ISSUE)) == 0 && ofBits(bits) == this)
                .boxed()
                .toList();
    }
}
