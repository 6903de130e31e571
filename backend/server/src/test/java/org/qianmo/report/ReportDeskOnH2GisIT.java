package org.qianmo.report;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class ReportDeskOnH2GisIT extends ReportDeskContract {}
