/** The table of control lines. */
package org.qianmo.control.store;
