package org.qianmo.target;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class BurnUpOnPostgisIT extends BurnUpContract {}
