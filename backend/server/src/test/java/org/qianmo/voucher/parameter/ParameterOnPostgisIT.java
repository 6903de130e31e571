package org.qianmo.voucher.parameter;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class ParameterOnPostgisIT extends ParameterContract {}
