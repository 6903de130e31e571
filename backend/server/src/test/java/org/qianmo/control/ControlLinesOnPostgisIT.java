package org.qianmo.control;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class ControlLinesOnPostgisIT extends ControlLinesContract {}
