/** The tables of statements of months. */
package org.qianmo.acreage.signoff.store;
