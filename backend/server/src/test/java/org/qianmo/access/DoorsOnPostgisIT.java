package org.qianmo.access;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class DoorsOnPostgisIT extends TerritoriesContract {}
