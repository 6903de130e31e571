package org.qianmo.parameter;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class LandParameterOnH2GisIT extends LandParameterContract {}
