package org.qianmo.target;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class BurnUpOnH2GisIT extends BurnUpContract {}
