package org.qianmo.ogc;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class FeaturesOnPostgisIT extends FeaturesContract {}
