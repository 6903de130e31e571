package org.qianmo.voucher.claim;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class FreeWorksOnPostgisIT extends FreeWorksContract {}
