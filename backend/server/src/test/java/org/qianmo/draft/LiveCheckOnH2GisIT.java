package org.qianmo.draft;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class LiveCheckOnH2GisIT extends LiveCheckContract {}
