package org.qianmo.exchange.web;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class ExportOnH2GisIT extends ExportContract {}
