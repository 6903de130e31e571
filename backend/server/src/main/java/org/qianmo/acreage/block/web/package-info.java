/** {@code /api/acreage/blocks}. */
package org.qianmo.acreage.block.web;
