package org.qianmo.voucher.hold;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class DoubtOnH2GisIT extends DoubtContract {}
