package org.qianmo.voucher.application;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class VoucherIssueOnPostgisIT extends VoucherIssueContract {}
