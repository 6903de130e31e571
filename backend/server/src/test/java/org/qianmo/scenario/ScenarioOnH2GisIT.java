package org.qianmo.scenario;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class ScenarioOnH2GisIT extends ScenarioContract {}
