package org.qianmo.draft;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class DryRunOnH2GisIT extends DryRunContract {}
