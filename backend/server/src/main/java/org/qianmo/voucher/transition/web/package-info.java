/** Reads members of bodies, each within its bound. */
package org.qianmo.voucher.transition.web;
