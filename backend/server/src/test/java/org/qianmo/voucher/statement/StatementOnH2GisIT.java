package org.qianmo.voucher.statement;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class StatementOnH2GisIT extends StatementContract {}
