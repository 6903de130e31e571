package org.qianmo.audit;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class AuditChainOnH2GisIT extends AuditChainContract {}
