package org.qianmo.voucher;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class LedgerOnH2GisIT extends LedgerContract {}
