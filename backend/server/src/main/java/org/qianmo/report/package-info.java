/**
 * Monthly progress reports (月度进展报告): one definition of what a territory did in a month, {@link
 * org.qianmo.report.MonthlyReport}, from which the document, the workbook and the page are made. A report that is issued is
 * kept word for word, with a code over its text, and can be recomputed from the increments at any time. Start with {@link
 * org.qianmo.report.MonthlyReports}.
 */
package org.qianmo.report;
