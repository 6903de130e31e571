package org.qianmo.unit;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class IndicatorSheetOnH2GisIT extends IndicatorSheetContract {}
