package org.qianmo.acreage.signoff;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class PeriodOnH2GisIT extends PeriodContract {}
