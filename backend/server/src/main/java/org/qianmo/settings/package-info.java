/** What makes this installation that of one district and not of another; all of it is configuration. */
package org.qianmo.settings;
