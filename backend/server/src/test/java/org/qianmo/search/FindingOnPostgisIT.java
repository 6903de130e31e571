package org.qianmo.search;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class FindingOnPostgisIT extends FindingContract {}
