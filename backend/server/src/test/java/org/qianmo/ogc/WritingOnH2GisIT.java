package org.qianmo.ogc;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class WritingOnH2GisIT extends WritingContract {}
