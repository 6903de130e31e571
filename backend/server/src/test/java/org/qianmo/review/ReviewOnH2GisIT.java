package org.qianmo.review;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class ReviewOnH2GisIT extends ReviewContract {}
