package org.qianmo.voucher.market;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class MarketLockOnH2GisIT extends MarketLockContract {}
