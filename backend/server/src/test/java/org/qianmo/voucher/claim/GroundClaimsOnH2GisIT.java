package org.qianmo.voucher.claim;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class GroundClaimsOnH2GisIT extends GroundClaimsContract {}
