package org.qianmo.record;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class ParcelLifeOnH2GisIT extends ParcelLifeContract {}
