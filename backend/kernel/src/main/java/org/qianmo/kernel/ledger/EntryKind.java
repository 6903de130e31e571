package org.qianmo.kernel.ledger;

import static org.qianmo.kernel.ledger.Purpose.CANCELLED;
import static org.qianmo.kernel.ledger.Purpose.HELD;
import static org.qianmo.kernel.ledger.Purpose.LIVE;
import static org.qianmo.kernel.ledger.Purpose.PLEDGED;
import static org.qianmo.kernel.ledger.Purpose.RESERVED;
import static org.qianmo.kernel.ledger.Purpose.USED;

import java.util.EnumSet;
import java.util.Set;

/** Why an amount moved, and between which states it may. */
public enum EntryKind {
    /** 核发. */
    ISSUE(EnumSet.of(Purpose.ISSUE), EnumSet.of(LIVE), false),
    /** 交易: to another holder, or paid by one to another. */
    TRANSFER(EnumSet.of(LIVE), EnumSet.of(LIVE), false),
    /** 分割: a part gets a serial of its own, where it is. */
    SPLIT(EnumSet.of(LIVE), EnumSet.of(LIVE), true),
    /** 质押. */
    PLEDGE(EnumSet.of(LIVE), EnumSet.of(PLEDGED), true),
    /** 签约锁定: set apart while a contract is signed. */
    RESERVE(EnumSet.of(LIVE), EnumSet.of(RESERVED), true),
    /** 成交: what was reserved goes to whom it was reserved for. */
    POST(EnumSet.of(RESERVED), EnumSet.of(LIVE, USED), false),
    /** 解押, 解锁: pledged or reserved no more. */
    RELEASE(EnumSet.of(PLEDGED, RESERVED), EnumSet.of(LIVE), true),
    /** 冻结: there is a doubt about the ground. */
    HOLD(EnumSet.of(LIVE, PLEDGED, RESERVED), EnumSet.of(HELD), true),
    /** 解冻: the doubt is gone, all is as it was. */
    UNHOLD(EnumSet.of(HELD), EnumSet.of(LIVE, PLEDGED, RESERVED), true),
    /** 使用. */
    REDEEM(EnumSet.of(LIVE), EnumSet.of(USED), false),
    /** 到期. */
    EXPIRE(EnumSet.of(LIVE), EnumSet.of(Purpose.EXPIRED), false),
    /** 注销. */
    CANCEL(EnumSet.of(LIVE, PLEDGED, RESERVED, HELD), EnumSet.of(CANCELLED), false),
    /** 冲正: the reverse of an entry that was wrong; its own laws say between which accounts. */
    REVERSE(EnumSet.allOf(Purpose.class), EnumSet.allOf(Purpose.class), false);

    private final Set<Purpose> from;
    private final Set<Purpose> to;
    private final boolean withinHolder;

    EntryKind(Set<Purpose> from, Set<Purpose> to, boolean withinHolder) {
        this.from = from;
        this.to = to;
        this.withinHolder = withinHolder;
    }

    /** Whether an amount may go from a balance of the one meaning to one of the other. */
    public boolean moves(Purpose credit, Purpose debit) {
        return from.contains(credit) && to.contains(debit);
    }

    /** Whether what it moves stays with its holder. */
    public boolean staysWithHolder() {
        return withinHolder;
    }
}
