package org.qianmo.tile;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class KeptTilesOnH2GisIT extends KeptTilesContract {}
