package org.qianmo.acreage.figure;

import org.qianmo.kernel.geometry.Acreage;

/**
 * What a figure says.
 *
 * @param works accepted less revoked
 * @param syntheticWorks how many of them are generated
 */
public record Amount(Acreage squareMetres, int works, int syntheticWorks) {

    public static final Amount NONE = new Amount(Acreage.ZERO, 0, 0);

    public Amount plus(Amount other) {
        return new Amount(
                squareMetres.plus(other.squareMetres), works + other.works, syntheticWorks + other.syntheticWorks);
    }
}
