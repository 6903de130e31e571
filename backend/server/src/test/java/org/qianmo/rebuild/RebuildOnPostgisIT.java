package org.qianmo.rebuild;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class RebuildOnPostgisIT extends RebuildContract {}
