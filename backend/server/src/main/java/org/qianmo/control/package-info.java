/**
 * The three control lines of the spatial plan (三条控制线): permanent basic farmland, the ecological red line and the
 * boundary of urban development, as ground with a name. {@link org.qianmo.control.ControlLineRegister} keeps them. They are
 * shown, within a reader's territory as zones are; {@code overlap} says how much of some ground they cover.
 */
package org.qianmo.control;
