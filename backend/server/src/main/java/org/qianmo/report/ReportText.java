package org.qianmo.report;

import org.qianmo.audit.FieldDigest;
import org.qianmo.document.DocumentCode;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The text of a report over which its code is: the JSON of a {@link MonthlyReport}. The code is the first 130 bits of the
 * SHA-256 of two fields, {@code qianmo-report-1} and the text in UTF-8, each written as {@link FieldDigest} says.
 */
@Component
public class ReportText {

    private final JsonMapper json;

    ReportText(JsonMapper json) {
        this.json = json;
    }

    public String write(MonthlyReport report) {
        return json.writeValueAsString(report);
    }

    public MonthlyReport read(String text) {
        return json.readValue(text, MonthlyReport.class);
    }

    public static DocumentCode code(String text) {
        return DocumentCode.of(digest(text));
    }

    static String digest(String text) {
        return new FieldDigest().text("qianmo-report-1").text(text).hex();
    }
}
