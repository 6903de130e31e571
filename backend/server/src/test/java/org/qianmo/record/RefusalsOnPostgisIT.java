package org.qianmo.record;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class RefusalsOnPostgisIT extends RefusalsContract {}
