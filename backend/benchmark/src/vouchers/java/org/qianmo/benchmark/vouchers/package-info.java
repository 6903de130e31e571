/** Figures of the ledger, from inside the server's own Spring context; {@code vouchers.sh} compiles and runs them. */
package org.qianmo.benchmark.vouchers;
