/** The table of parameters. */
package org.qianmo.parameter.store;
