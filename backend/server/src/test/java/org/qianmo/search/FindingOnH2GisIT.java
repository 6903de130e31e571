package org.qianmo.search;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class FindingOnH2GisIT extends FindingContract {}
