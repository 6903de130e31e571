/** Rows of scenario sets. */
package org.qianmo.scenario.store;
