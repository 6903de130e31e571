/** What the application says of itself: at its start on the console, and to the page. */
package org.qianmo.start;
