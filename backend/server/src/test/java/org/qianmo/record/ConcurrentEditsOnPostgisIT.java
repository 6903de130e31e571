package org.qianmo.record;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class ConcurrentEditsOnPostgisIT extends ConcurrentEditsContract {}
