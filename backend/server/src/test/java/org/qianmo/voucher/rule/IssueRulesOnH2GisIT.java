package org.qianmo.voucher.rule;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class IssueRulesOnH2GisIT extends IssueRulesContract {}
