package org.qianmo.voucher.simulation;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class SimulationOnPostgisIT extends SimulationContract {}
