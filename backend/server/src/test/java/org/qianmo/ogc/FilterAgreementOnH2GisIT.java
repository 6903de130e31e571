package org.qianmo.ogc;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class FilterAgreementOnH2GisIT extends FilterAgreementContract {}
