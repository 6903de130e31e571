package org.qianmo.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SridTest {

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:4547", "epsg:4547", "4547", " EPSG:4547 "})
    void spellingsOfACode(String text) {
        assertThat(Srid.parse(text)).isEqualTo(Srid.CGCS2000_GK_114E);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "EPSG:", "EPSG:0", "EPSG:-1", "EPSG:12345678901", "EPSG:4547;DROP", "AUTO:42001,1"})
    void otherTextIsUnknown(String text) {
        assertThatThrownBy(() -> Srid.parse(text)).isInstanceOf(UnknownCoordinateSystem.class);
    }

    @Test
    void longTextIsNotRepeatedInFull() {
        assertThatThrownBy(() -> Srid.parse("x".repeat(10_000)))
                .isInstanceOf(UnknownCoordinateSystem.class)
                .satisfies(refused -> assertThat(refused.getMessage().length()).isLessThan(150));
    }
}
