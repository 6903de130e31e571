package org.qianmo.review;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class ApprovalLockOnH2GisIT extends ApprovalLockContract {}
