package org.qianmo.control.overlap;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class ControlOverlapOnH2GisIT extends ControlOverlapContract {}
