/** The demo district. */
package org.qianmo.demo;
