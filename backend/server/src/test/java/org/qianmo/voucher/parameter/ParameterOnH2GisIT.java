package org.qianmo.voucher.parameter;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class ParameterOnH2GisIT extends ParameterContract {}
