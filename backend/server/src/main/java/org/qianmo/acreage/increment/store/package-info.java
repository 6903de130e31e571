/** The table of increments. */
package org.qianmo.acreage.increment.store;
