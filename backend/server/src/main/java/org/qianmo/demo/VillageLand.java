package org.qianmo.demo;

import java.util.List;
import org.qianmo.parcel.NewParcel;

/** What a village brings to the register. */
record VillageLand(List<NewParcel> parcels, List<DemoWork> works) {}
