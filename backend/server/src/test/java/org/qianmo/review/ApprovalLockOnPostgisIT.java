package org.qianmo.review;

import org.qianmo.testing.OnPostgis;

@OnPostgis
class ApprovalLockOnPostgisIT extends ApprovalLockContract {}
