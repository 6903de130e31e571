package org.qianmo.voucher.simulation;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class SimulationOnH2GisIT extends SimulationContract {}
