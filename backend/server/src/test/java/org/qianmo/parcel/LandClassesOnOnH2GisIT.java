package org.qianmo.parcel;

import org.qianmo.testing.OnH2Gis;

@OnH2Gis
class LandClassesOnOnH2GisIT extends LandClassesOnContract {}
