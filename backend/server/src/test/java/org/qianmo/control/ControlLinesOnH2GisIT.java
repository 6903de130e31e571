package org.qianmo.control;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class ControlLinesOnH2GisIT extends ControlLinesContract {}
