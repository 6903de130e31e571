package org.qianmo.acreage.figure;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class FiguresOnH2GisIT extends FiguresContract {}
