package org.qianmo.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentCodeTest {

    /** From the standard's own digits: 130 bits of ones are 26 times Z, and a single last one is ...1. */
    @Test
    void codeIsTheFirst130BitsFiveAtATime() {
        assertThat(DocumentCode.of("f".repeat(64)).text()).isEqualTo("Z".repeat(26));
        assertThat(DocumentCode.of("0".repeat(64)).text()).isEqualTo("0".repeat(26));
        assertThat(DocumentCode.of("0".repeat(32) + "40" + "0".repeat(30)).text())
                .isEqualTo("0".repeat(25) + "1");
        assertThat(DocumentCode.of("8" + "0".repeat(63)).text()).isEqualTo("G" + "0".repeat(25));
    }

    @Test
    void codeIsReadAsPeopleWriteIt() {
        DocumentCode code = new DocumentCode("0123456789ABCDEFGHJKMNPQR1");

        assertThat(code.grouped()).isEqualTo("01234-56789-ABCDE-FGHJK-MNPQR-1");
        assertThat(DocumentCode.read(code.grouped())).contains(code);
        assertThat(DocumentCode.read("o1234 56789 abcde fghjk mnpqr l")).contains(code);
        assertThat(DocumentCode.read("0123456789ABCDEFGHJKMNPQRU")).as("no U").isEmpty();
        assertThat(DocumentCode.read("0".repeat(25))).isEmpty();
        assertThat(DocumentCode.read("0".repeat(26) + " ".repeat(1_000))).isEmpty();
    }
}
