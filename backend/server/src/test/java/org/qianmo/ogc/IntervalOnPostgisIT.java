package org.qianmo.ogc;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class IntervalOnPostgisIT extends IntervalContract {}
