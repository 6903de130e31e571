package org.qianmo.voucher.hold;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class DoubtOnPostgisIT extends DoubtContract {}
