/** {@code /api/acreage/acceptances} and {@code /api/acreage/works}. */
package org.qianmo.acreage.acceptance.web;
