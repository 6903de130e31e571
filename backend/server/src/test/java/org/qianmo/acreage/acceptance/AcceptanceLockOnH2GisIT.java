package org.qianmo.acreage.acceptance;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class AcceptanceLockOnH2GisIT extends AcceptanceLockContract {}
