package org.qianmo.voucher;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class LedgerBookOnH2GisIT extends LedgerBookContract {}
