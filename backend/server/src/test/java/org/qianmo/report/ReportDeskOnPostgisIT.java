package org.qianmo.report;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class ReportDeskOnPostgisIT extends ReportDeskContract {}
