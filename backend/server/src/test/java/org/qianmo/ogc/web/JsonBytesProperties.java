package org.qianmo.ogc.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.StringLength;
import org.qianmo.crs.CoordinateSystems;
import tools.jackson.databind.json.JsonMapper;

/** What is written is read again by somebody else's reader: each digit, each character. */
class JsonBytesProperties {

    private static final JsonMapper JSON = new JsonMapper();

    private interface Writing {
        void to(JsonBytes out) throws IOException;
    }

    private static String written(Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonBytes out = new JsonBytes(bytes);
        writing.to(out);
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Property
    void storedDegreesKeepAllDigits(@ForAll @DoubleRange(min = -180, max = 180) double any) throws IOException {
        double degrees = CoordinateSystems.roundDegrees(any);

        String json = written(out -> out.decimal(degrees, 1e11, 11));

        assertThat(Double.parseDouble(json)).isEqualTo(degrees == 0 ? 0 : degrees);
        assertThat(JSON.readTree(json).isNumber()).isTrue();
    }

    @Property
    void metresAreRoundedToTheMicrometre(@ForAll @DoubleRange(min = -4e7, max = 4e7) double metres) throws IOException {
        double read = Double.parseDouble(written(out -> out.decimal(metres, 1e6, 6)));

        assertThat(Math.abs(read - metres)).isLessThanOrEqualTo(0.51e-6);
    }

    @Property
    void numbersFarAwayAreNumbersToo(@ForAll @DoubleRange(min = -1e300, max = 1e300) double far) throws IOException {
        assertThat(JSON.readTree(written(out -> out.decimal(far, 1e11, 11))).isNumber())
                .isTrue();
    }

    @Property
    void wholeNumbersAreAsJavaWritesThem(@ForAll long any) throws IOException {
        long number = any == Long.MIN_VALUE ? 0 : any;

        assertThat(written(out -> out.number(number))).isEqualTo(Long.toString(number));
    }

    @Property
    void textsKeepTheirCharacters(@ForAll @StringLength(max = 300) String any) throws IOException {
        String text = new String(any.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        assertThat(JSON.readTree(written(out -> out.text(text))).asString()).isEqualTo(text);
    }
}
