package org.qianmo.control.overlap;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class ControlOverlapOnPostgisIT extends ControlOverlapContract {}
