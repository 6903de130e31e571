package org.qianmo.check;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class ShapesOnH2GisIT extends ShapesContract {}
