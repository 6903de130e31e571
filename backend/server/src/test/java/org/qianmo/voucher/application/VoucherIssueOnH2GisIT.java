package org.qianmo.voucher.application;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class VoucherIssueOnH2GisIT extends VoucherIssueContract {}
