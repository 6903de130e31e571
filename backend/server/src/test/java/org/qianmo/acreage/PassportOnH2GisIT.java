package org.qianmo.acreage;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class PassportOnH2GisIT extends PassportContract {}
