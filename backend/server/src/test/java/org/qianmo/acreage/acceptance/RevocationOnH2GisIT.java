package org.qianmo.acreage.acceptance;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class RevocationOnH2GisIT extends RevocationContract {}
