package org.qianmo.acreage.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WithinTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "440605",
                "440605011",
                "440605011029",
                "zone:12",
                "no-zone",
                "440605011/zone:12",
                "440605011/no-zone",
                "440605011/no-village",
                "no-village",
                "440605011/no-village/zone:12",
                "440605011/no-village/no-zone"
            })
    void whatIsWrittenIsReadBack(String text) {
        assertThat(Within.read(text))
                .hasValueSatisfying(within -> assertThat(within.written()).isEqualTo(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4406",
                "440605/",
                "//zone:12",
                "440605011/zone:12/no-village",
                "440605011/zone:12/no-zone",
                "440605zone:12",
                "zone:",
                "zone:-1",
                "zone:1234567890123456789",
                "440605011/440605012",
                "440605'--",
                "no-town"
            })
    void whatIsNotIsNot(String text) {
        assertThat(Within.read(text)).isEmpty();
    }
}
