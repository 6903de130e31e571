package org.qianmo.scenario;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class ScenarioOnPostgisIT extends ScenarioContract {}
