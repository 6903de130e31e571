package org.qianmo.report.paper;

import java.time.LocalDate;
import org.qianmo.report.MonthlyReport;

/** What stands in small print below a target. */
final class AimNote {

    private AimNote() {}

    static String of(MonthlyReport.Aim aim) {
        StringBuilder note = new StringBuilder("目标来源：").append(aim.source().zh());
        if (aim.dueAssumed()) {
            note.append("　期限为推定");
        }
        if (aim.computed() == null) {
            note.append("　登记中没有与之同口径的数，不核算");
        }
        if (aim.reported() != null) {
            note.append("　上报来源：").append(aim.reported().source().zh());
            note.append(
                    switch (aim.reported().comparison()) {
                        case SAME -> "";
                        case ASSUMED -> "（口径推定相同）";
                        case OTHER -> "（口径不同，不作比较）";
                    });
        }
        if (aim.path() != null && aim.path().drawn()) {
            note.append("　按近月走势推算达到：早 ")
                    .append(day(aim.path().earliest()))
                    .append("，中 ")
                    .append(day(aim.path().middle()))
                    .append("，晚 ")
                    .append(day(aim.path().latest()))
                    .append("（十中之一、半数、十中之九的路径；估计，不登记）");
        }
        return note.toString();
    }

    private static String day(LocalDate day) {
        return day == null ? "二十年以外" : day.toString();
    }
}
