package org.qianmo.voucher.passport;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class HolderBookOnH2GisIT extends HolderBookContract {}
