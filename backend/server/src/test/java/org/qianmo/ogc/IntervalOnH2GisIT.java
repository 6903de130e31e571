package org.qianmo.ogc;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class IntervalOnH2GisIT extends IntervalContract {}
