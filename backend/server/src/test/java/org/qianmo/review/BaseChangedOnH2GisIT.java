package org.qianmo.review;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class BaseChangedOnH2GisIT extends BaseChangedContract {}
