package org.qianmo.acreage.increment;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class IncrementsOnH2GisIT extends IncrementsContract {}
