package org.qianmo.review;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class ReversalOnH2GisIT extends ReversalContract {}
