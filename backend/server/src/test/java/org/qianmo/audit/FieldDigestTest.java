package org.qianmo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Expected digests were computed with Python's hashlib from the rule in the package's own page. */
class FieldDigestTest {

    @Test
    void aListOfFieldsIsWrittenAsTheRuleSays() {
        // sha256("3:abc,-,0:,")
        assertThat(new FieldDigest().text("abc").text(null).text("").hex())
                .isEqualTo("b8edd7129717d176b78f61dee2e3d26e17c2fbc06af7f028334794615c681f1a");
    }

    @Test
    void fieldsThatRunTogetherAlikeDiffer() {
        assertThat(new FieldDigest().text("ab").text("c").hex())
                .isEqualTo("c574c25172ecac17c428975b6e876d2a98a72d84660fc96686f942390b360cd8")
                .isNotEqualTo(new FieldDigest().text("a").text("bc").hex());
    }

    @Test
    void hashOfAnEntryIsWhatAnOutsiderComputes() {
        AuditAct act = new AuditAct(
                "t-planner", Act.PARCEL_WRITTEN, Subject.parcel(1_099_511_627_776L, 3), 42L, null, "变更=SPLIT");

        AuditEntry entry =
                AuditEntry.after(new Head(0, Head.NO_HASH, null), act, Instant.parse("2026-03-01T08:15:30.120000999Z"));

        assertThat(entry.hash()).isEqualTo("e7a7874e6eef2898bdaaf9ed087356ee0d41ed184dae99608c5a8575f90d8cb6");
    }
}
