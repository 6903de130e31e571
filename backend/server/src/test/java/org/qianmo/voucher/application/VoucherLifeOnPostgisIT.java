package org.qianmo.voucher.application;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class VoucherLifeOnPostgisIT extends VoucherLifeContract {}
