package org.qianmo.access;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class TerritoriesOnPostgisIT extends TerritoriesContract {}
