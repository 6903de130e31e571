package org.qianmo.rebuild;

import org.qianmo.http.Messages;

/** What of a version is not as its record, or the trail, has it. */
public enum Aspect {
    NUMBER("版本号不连续", "its number"),
    BASE("所依据的版本", "the version it was made from"),
    KIND("变更类型", "its kind of change"),
    SHAPE("图形", "its shape"),
    BOX("图形的外框", "the box of its shape"),
    AREA("面积", "its area"),
    FACTS("属性", "its facts"),
    INTERVAL("时间区间未首尾相接", "its time"),
    APPROVAL("案卷未批准", "the approval of its record"),
    UNASKED("没有案卷要求过它", "that no record asked for it"),
    TRAIL("与审计记录的摘要不同", "the digest in the audit trail"),
    UNNOTED("审计记录中没有它", "that the audit trail does not know it");

    private final Messages words;

    Aspect(String zh, String en) {
        this.words = new Messages(zh, en);
    }

    Messages words() {
        return words;
    }
}
