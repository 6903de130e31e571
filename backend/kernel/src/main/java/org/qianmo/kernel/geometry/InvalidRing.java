package org.qianmo.kernel.geometry;

/**
 * A ring was handed over for measuring that has no area: open, not finite, or outside the band.
 *
 * <p>People's drawings are checked first (a finding says where); what arrives here unchecked is a mistake of the caller.
 */
public final class InvalidRing extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    InvalidRing(String message) {
        super(message);
    }
}
