package org.qianmo.acreage;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class PassportOnPostgisIT extends PassportContract {}
