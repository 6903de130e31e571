package org.qianmo.draft;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class LiveCheckOnPostgisIT extends LiveCheckContract {}
