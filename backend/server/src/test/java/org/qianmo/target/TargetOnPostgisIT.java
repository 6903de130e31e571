package org.qianmo.target;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class TargetOnPostgisIT extends TargetContract {}
