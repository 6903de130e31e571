package org.qianmo.acreage.block;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class BlockOnH2GisIT extends BlockContract {}
