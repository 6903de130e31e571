package org.qianmo.record;

import org.qianmo.access.Actor;
import org.qianmo.access.Role;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.qianmo.settings.RecordSettings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Who may change land without a second pair of eyes. */
@Service
public class DirectChanges {

    private final RecordSettings settings;

    DirectChanges(RecordSettings settings) {
        this.settings = settings;
    }

    /** Whether a file may be taken in at once: administrators make the first loads of a district. */
    public boolean mayLoad(Actor actor) {
        return settings.directChanges() || actor.role() == Role.ADMIN;
    }

    /** @throws Problem 403 unless single changes take effect at once here */
    public void require() {
        refuse(!settings.directChanges());
    }

    /** @throws Problem 403 unless {@link #mayLoad} */
    public void requireLoad(Actor actor) {
        refuse(!mayLoad(actor));
    }

    private static void refuse(boolean reviewed) {
        if (reviewed) {
            throw new Problem(
                    HttpStatus.FORBIDDEN,
                    "REVIEW_REQUIRED",
                    new Messages(
                            "地块变更须经案卷审核：请在案卷草稿中编辑并送审",
                            "a change of land is reviewed: make it in the draft of a record"));
        }
    }
}
