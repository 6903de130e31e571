package org.qianmo.voucher.passport;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class OverviewOnH2GisIT extends OverviewContract {}
