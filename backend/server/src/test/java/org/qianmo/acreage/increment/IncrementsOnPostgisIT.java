package org.qianmo.acreage.increment;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class IncrementsOnPostgisIT extends IncrementsContract {}
