package org.qianmo.acreage.acceptance;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class AcceptanceLockOnPostgisIT extends AcceptanceLockContract {}
