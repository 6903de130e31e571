package org.qianmo.unit;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class UnitOnPostgisIT extends UnitContract {}
