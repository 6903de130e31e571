package org.qianmo.parameter;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class LandParameterOnPostgisIT extends LandParameterContract {}
