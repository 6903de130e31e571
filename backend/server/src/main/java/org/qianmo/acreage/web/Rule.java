package org.qianmo.acreage.web;

/**
 * By which rule a figure is computed. A rule that changes gets another version.
 *
 * @param code stays
 */
public record Rule(String code, int version, String zh, String en) {

    /** Version 1 showed each 亩 by itself; revocations and balanced parts came with version 2. */
    public static final Rule ACREAGE = new Rule(
            "ACREAGE",
            2,
            "同一类别内每块土地只计一次（按登记先后），撤销的验收自撤销日起不计、其土地由后登记的同类验收计入；先汇总平方米，再一次换算为亩；" + "分项亩数按最大余数法平差，使其合计等于总数，被调整的行有标记",
            "within a category ground counts once (in order of booking); a revoked work counts no more from its day on, and"
                    + " later works of the category count its ground instead; m² are summed, mu are taken of the sum; the"
                    + " mu of parts are balanced by largest remainder so that they add up to the total, and lines that"
                    + " were moved are marked");
}
