/** The page in a real browser (Debian's Chromium through Playwright); compiled where a Chromium is installed. */
package org.qianmo.browser;
