/** The table of figures, and the same sums over increments. */
package org.qianmo.acreage.figure.store;
