package org.qianmo.report;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class MonthlyReportOnPostgisIT extends MonthlyReportContract {}
