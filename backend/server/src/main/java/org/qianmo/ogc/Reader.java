package org.qianmo.ogc;

import org.qianmo.access.Actor;
import org.qianmo.parcel.View;

/**
 * Who reads, and what of the register.
 *
 * @param view which ground, and as of when
 */
public record Reader(Actor actor, View view) {}
