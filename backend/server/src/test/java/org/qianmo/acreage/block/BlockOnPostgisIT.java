package org.qianmo.acreage.block;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class BlockOnPostgisIT extends BlockContract {}
