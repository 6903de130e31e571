package org.qianmo.voucher.claim;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class FreeWorksOnH2GisIT extends FreeWorksContract {}
