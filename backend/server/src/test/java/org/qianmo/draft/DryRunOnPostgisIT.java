package org.qianmo.draft;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class DryRunOnPostgisIT extends DryRunContract {}
