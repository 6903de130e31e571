package org.qianmo.acreage.figure;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class FiguresOnPostgisIT extends FiguresContract {}
