package org.qianmo.ogc;

import org.qianmo.check.Ground;
import org.qianmo.record.StatedFacts;

/** A parcel as a program wants it to be. */
public record ParcelRevision(StatedFacts facts, Ground ground) {}
