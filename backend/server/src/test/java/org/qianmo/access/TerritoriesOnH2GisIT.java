package org.qianmo.access;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class TerritoriesOnH2GisIT extends TerritoriesContract {}
