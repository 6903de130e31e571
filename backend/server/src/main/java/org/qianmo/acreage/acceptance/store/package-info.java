/** Works that records ask to accept, and accepted works as lists show them. */
package org.qianmo.acreage.acceptance.store;
