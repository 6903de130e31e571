/** The table of the lineage. */
package org.qianmo.lineage.store;
