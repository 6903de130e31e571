package org.qianmo.acreage.acceptance;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class AcceptanceOrderOnH2GisIT extends AcceptanceOrderContract {}
