package org.qianmo.exchange;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class ImportOnH2GisIT extends ImportContract {}
