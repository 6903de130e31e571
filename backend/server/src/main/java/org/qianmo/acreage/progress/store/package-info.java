/** Works and increments of some ground. */
package org.qianmo.acreage.progress.store;
