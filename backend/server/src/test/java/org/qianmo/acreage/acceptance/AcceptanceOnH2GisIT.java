package org.qianmo.acreage.acceptance;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class AcceptanceOnH2GisIT extends AcceptanceContract {}
