package org.qianmo.voucher.passport;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class OverviewOnPostgisIT extends OverviewContract {}
