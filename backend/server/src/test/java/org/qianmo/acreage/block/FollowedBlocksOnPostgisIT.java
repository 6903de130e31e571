package org.qianmo.acreage.block;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class FollowedBlocksOnPostgisIT extends FollowedBlocksContract {}
