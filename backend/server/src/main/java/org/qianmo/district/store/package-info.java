/** The table of administrative units. */
package org.qianmo.district.store;
