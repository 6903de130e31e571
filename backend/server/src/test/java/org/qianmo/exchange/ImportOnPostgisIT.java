package org.qianmo.exchange;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class ImportOnPostgisIT extends ImportContract {}
