package org.qianmo.spatial;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class BulkRowsOnPostgisIT extends BulkRowsContract {}
