package org.qianmo.acreage.signoff;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class PeriodOnPostgisIT extends PeriodContract {}
