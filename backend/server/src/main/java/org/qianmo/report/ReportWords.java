package org.qianmo.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.qianmo.acreage.increment.Increment;
import org.qianmo.document.DocumentCode;
import org.qianmo.settings.DistrictSettings;
import org.qianmo.target.TargetUnit;
import org.springframework.stereotype.Component;

/** The words that stand in every form of a report, in Chinese. */
@Component
public class ReportWords {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** As the report itself has it: what {@code knownAt} asks for. */
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu 年 M 月");

    private final DistrictSettings district;

    ReportWords(DistrictSettings district) {
        this.district = district;
    }

    public String title() {
        return "全域土地综合整治月度进展报告";
    }

    public String office() {
        return district.name();
    }

    public String month(MonthlyReport report) {
        return MONTH.format(report.firstDay());
    }

    /** Names and values, in the order in which they are printed. */
    public Map<String, String> facts(MonthlyReport report, DocumentCode code) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("报告范围", report.name().zh() + "（" + report.territory() + "）");
        facts.put("报告期间", report.firstDay() + " 至 " + report.lastDay());
        facts.put("数据截至", moment(report.knownAt()) + "（" + MICROSECONDS.format(report.knownAt()) + "）");
        MonthlyReport.Signature signed = report.signed();
        if (signed == null) {
            facts.put("数据状态", "未签署：以下为数据截至时刻已登记的数，签署后以签署的月报表为准");
        } else {
            facts.put(
                    "数据状态",
                    "已签署：" + signed.preparedBy() + " 编制（" + moment(signed.preparedAt()) + "），" + signed.signedBy()
                            + " 签署（" + moment(signed.signedAt()) + "）");
            facts.put("月报表摘要", "第 " + signed.periodId() + " 号　" + signed.hash());
        }
        if (report.synthetic()) {
            facts.put("提示", "含合成的演示数据，不得用作依据");
        }
        facts.put("核对码", code.grouped());
        return facts;
    }

    private String moment(Instant instant) {
        ZoneId zone = district.timeZone();
        return SECONDS.format(instant.atZone(zone));
    }

    public String notice() {
        return "本报告各数由已验收工程的登记逐笔加总得出：平方米先加总，亩由合计折算（1 亩 = 2000/3 平方米），四舍五入到两位；"
                + "带 ※ 的数为使分项之和等于合计而调整了末位。各类别口径不同，不相加。上报数系他处公布的数字，与系统核算数分列，互不相加。"
                + "在系统中输入核对码，即由登记重算并答复是否一致。";
    }

    public static String kind(Increment.Kind kind) {
        return switch (kind) {
            case ACCEPT -> "验收";
            case REVOKE -> "撤销";
            case RESTORE -> "改计";
        };
    }

    public static String unit(TargetUnit unit) {
        return unit == TargetUnit.MU ? "亩" : "个";
    }
}
