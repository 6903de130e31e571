/**
 * What a layer seems to be, with the evidence: its encoding, its coordinate system, what its fields mean. It looks at the
 * first rows, decides nothing, and writes nothing.
 *
 * <p>Start reading at {@link org.qianmo.exchange.diagnosis.Diagnoses}.
 */
package org.qianmo.exchange.diagnosis;
