package org.qianmo.kernel.ledger;

/** Why an amount moved. */
public enum EntryKind {
    /** 核发. */
    ISSUE,
    /** 交易. */
    TRANSFER,
    /** 质押. */
    PLEDGE,
    /** 解押. */
    RELEASE,
    /** 使用. */
    REDEEM,
    /** 到期. */
    EXPIRE,
    /** 注销. */
    CANCEL,
    /** 冲正: the reverse of an entry that was wrong. */
    REVERSE
}
