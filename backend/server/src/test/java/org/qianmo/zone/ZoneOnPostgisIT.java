package org.qianmo.zone;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class ZoneOnPostgisIT extends ZoneContract {}
