/** The table of units. */
package org.qianmo.unit.store;
