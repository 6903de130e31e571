package org.qianmo.voucher;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class LedgerBookOnPostgisIT extends LedgerBookContract {}
