package org.qianmo.tile;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class WorkTilesOnH2GisIT extends WorkTilesContract {}
