package org.qianmo.access;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class BordersOnPostgisIT extends BordersContract {}
