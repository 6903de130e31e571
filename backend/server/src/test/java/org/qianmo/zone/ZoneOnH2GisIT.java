package org.qianmo.zone;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class ZoneOnH2GisIT extends ZoneContract {}
