package org.qianmo.exchange.desk;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class DeliveryOnH2GisIT extends DeliveryContract {}
