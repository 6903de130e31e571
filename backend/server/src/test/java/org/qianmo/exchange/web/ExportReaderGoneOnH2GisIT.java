package org.qianmo.exchange.web;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class ExportReaderGoneOnH2GisIT extends ExportReaderGoneContract {}
