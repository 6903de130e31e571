package org.qianmo.tile;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class ReviewTilesOnPostgisIT extends ReviewTilesContract {}
