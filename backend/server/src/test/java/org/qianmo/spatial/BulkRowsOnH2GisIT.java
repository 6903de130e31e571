package org.qianmo.spatial;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class BulkRowsOnH2GisIT extends BulkRowsContract {}
