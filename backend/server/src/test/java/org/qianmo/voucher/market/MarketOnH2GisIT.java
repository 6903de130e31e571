package org.qianmo.voucher.market;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class MarketOnH2GisIT extends MarketContract {}
