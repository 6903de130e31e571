package org.qianmo.tile;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class WorkTilesOnPostgisIT extends WorkTilesContract {}
