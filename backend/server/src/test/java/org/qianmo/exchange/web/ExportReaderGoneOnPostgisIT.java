package org.qianmo.exchange.web;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class ExportReaderGoneOnPostgisIT extends ExportReaderGoneContract {}
