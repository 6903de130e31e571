package org.qianmo.draft;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class OperationsOnPostgisIT extends OperationsContract {}
