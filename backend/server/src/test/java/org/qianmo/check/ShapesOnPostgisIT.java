package org.qianmo.check;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class ShapesOnPostgisIT extends ShapesContract {}
