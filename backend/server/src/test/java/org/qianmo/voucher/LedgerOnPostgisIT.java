package org.qianmo.voucher;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class LedgerOnPostgisIT extends LedgerContract {}
