package org.qianmo.record;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class GroundLockOnH2GisIT extends GroundLockContract {}
