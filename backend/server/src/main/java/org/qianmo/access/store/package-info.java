/** Tables of people. */
package org.qianmo.access.store;
