package org.qianmo.voucher.rule;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class IssueRulesOnPostgisIT extends IssueRulesContract {}
