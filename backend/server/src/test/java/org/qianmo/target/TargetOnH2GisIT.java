package org.qianmo.target;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class TargetOnH2GisIT extends TargetContract {}
