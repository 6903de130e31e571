package org.qianmo.tile;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class OutlinesOnPostgisIT extends OutlinesContract {}
