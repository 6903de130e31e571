package org.qianmo.access;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class BordersOnH2GisIT extends BordersContract {}
