/** {@code /tiles}. */
package org.qianmo.tile.web;
