/** Tables of targets and of what was reported. */
package org.qianmo.target.store;
