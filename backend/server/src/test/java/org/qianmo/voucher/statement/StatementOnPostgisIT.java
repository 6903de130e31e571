package org.qianmo.voucher.statement;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class StatementOnPostgisIT extends StatementContract {}
