package org.qianmo.unit;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class IndicatorSheetOnPostgisIT extends IndicatorSheetContract {}
