/**
 * Acceptance (验收) as a record: it holds works as its content, {@link org.qianmo.acreage.acceptance.StatedWork}, which are
 * planned by {@link org.qianmo.acreage.acceptance.AcceptancePlanner}, handed in, and booked when somebody else approves them. The
 * preview and the approval are the same plan; the approval makes it again under locks on the ground. Start with
 * {@link org.qianmo.acreage.acceptance.AcceptanceDesk}.
 */
@NamedInterface("acceptance")
package org.qianmo.acreage.acceptance;

import org.springframework.modulith.NamedInterface;
