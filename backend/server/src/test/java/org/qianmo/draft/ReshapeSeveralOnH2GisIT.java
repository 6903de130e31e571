package org.qianmo.draft;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class ReshapeSeveralOnH2GisIT extends ReshapeSeveralContract {}
