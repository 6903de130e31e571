package org.qianmo.voucher.market;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class MarketLockOnPostgisIT extends MarketLockContract {}
