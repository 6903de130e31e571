package org.qianmo.exchange.desk;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class DeliveryOnPostgisIT extends DeliveryContract {}
