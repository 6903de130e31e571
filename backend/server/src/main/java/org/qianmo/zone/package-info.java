/** Renovation zones of village industrial parks (村改片区) and pilot sites (试点): what is known of them and where they lie. */
package org.qianmo.zone;
