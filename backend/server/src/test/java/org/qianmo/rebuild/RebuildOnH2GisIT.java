package org.qianmo.rebuild;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class RebuildOnH2GisIT extends RebuildContract {}
