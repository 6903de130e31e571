package org.qianmo.record;

/** Where a record stands. A returned one is worked on and submitted again. */
public enum RecordState {
    DRAFT("草拟"),
    SUBMITTED("待审"),
    APPROVED("已批准"),
    RETURNED("已退回"),
    WITHDRAWN("已撤回");

    private final String nameZh;

    RecordState(String nameZh) {
        this.nameZh = nameZh;
    }

    public String nameZh() {
        return nameZh;
    }
}
