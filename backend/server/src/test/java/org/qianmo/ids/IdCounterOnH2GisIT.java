package org.qianmo.ids;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class IdCounterOnH2GisIT extends IdCounterContract {}
