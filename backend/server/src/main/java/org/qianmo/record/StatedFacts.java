package org.qianmo.record;

import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.parcel.Ownership;
import org.qianmo.parcel.Stage;

/** What the author states of a parcel. Where it lies and how large it is, is computed. */
public record StatedFacts(
        String code, String landClass, Ownership ownership, String holder, Stage stage, Acreage registeredArea) {}
