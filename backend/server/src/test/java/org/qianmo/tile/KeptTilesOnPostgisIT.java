package org.qianmo.tile;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class KeptTilesOnPostgisIT extends KeptTilesContract {}
