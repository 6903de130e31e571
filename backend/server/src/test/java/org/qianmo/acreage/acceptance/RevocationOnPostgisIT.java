package org.qianmo.acreage.acceptance;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class RevocationOnPostgisIT extends RevocationContract {}
