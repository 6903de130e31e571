/** The table of accepted work. */
package org.qianmo.acreage.store;
