package org.qianmo.tile;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class SumTilesOnH2GisIT extends SumTilesContract {}
