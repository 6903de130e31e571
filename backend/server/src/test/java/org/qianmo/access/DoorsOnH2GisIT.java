package org.qianmo.access;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class DoorsOnH2GisIT extends TerritoriesContract {}
