package org.qianmo.acreage.block;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class FollowedBlocksOnH2GisIT extends FollowedBlocksContract {}
