package org.qianmo.report.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.qianmo.acreage.Category;
import org.qianmo.http.Messages;
import org.qianmo.report.IssuedReport;
import org.qianmo.report.MonthlyReport;
import org.qianmo.report.ReportCheck;
import org.qianmo.report.Schedule;

/** Reports as the page reads them. */
final class ReportBodies {

    private ReportBodies() {}

    /** @param next what {@code before} is for the next page; absent at the end */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<Cover> reports, Long next) {}

    /**
     * @param grouped the code as it stands on paper
     * @param signed whether the month was signed when the report was issued
     * @param fileName without its ending
     */
    record Cover(
            String code,
            String grouped,
            String territory,
            Messages name,
            String month,
            Instant knownAt,
            Instant issuedAt,
            String issuedBy,
            boolean scheduled,
            boolean signed,
            List<Sum> closing,
            String fileName) {

        static Cover of(IssuedReport issued, MonthlyReport content) {
            YearMonth month = YearMonth.from(issued.firstDay());
            List<Sum> sums = content.lines().stream()
                    .filter(line -> line.unit().equals(MonthlyReport.ALL))
                    .map(line -> new Sum(line.category(), line.addedMu(), line.closingMu()))
                    .toList();
            return new Cover(
                    issued.code().text(),
                    issued.code().grouped(),
                    issued.territory(),
                    content.name(),
                    month.toString(),
                    issued.knownAt(),
                    issued.issuedAt(),
                    issued.issuedBy(),
                    issued.scheduled(),
                    content.signed() != null,
                    sums,
                    content.name().zh() + month.getYear() + "年" + month.getMonthValue() + "月进展报告");
        }
    }

    /** 亩, as shown. */
    record Sum(Category category, BigDecimal addedMu, BigDecimal closingMu) {}

    record Body(Cover cover, MonthlyReport report) {}

    /** @param same whether text and figures are still what they were */
    record CheckBody(String code, boolean same, boolean intact, List<ReportCheck.Difference> differences) {

        static CheckBody of(ReportCheck check) {
            boolean same = check.intact() && check.differences().isEmpty();
            return new CheckBody(check.issued().code().text(), same, check.intact(), check.differences());
        }
    }

    record Schedules(List<ScheduleBody> schedules) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ScheduleBody(
            String territory,
            Messages name,
            int dayOfMonth,
            String setBy,
            Instant setAt,
            String lastMonth,
            Messages lastProblem) {

        static ScheduleBody of(Schedule schedule, Messages name) {
            return new ScheduleBody(
                    schedule.territory(),
                    name,
                    schedule.dayOfMonth(),
                    schedule.setBy(),
                    schedule.setAt(),
                    schedule.lastMonth().toString(),
                    schedule.problem());
        }
    }
}
