package org.qianmo.cql2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Text, JSON and tree say the same; and whatever else is sent is refused with a place, quickly. */
class FormsProperties {

    static final Queryables QUERYABLES = queryables();

    private static Queryables queryables() {
        Map<String, PropertyType> types = new LinkedHashMap<>();
        types.put("code", PropertyType.TEXT);
        types.put("权利人", PropertyType.TEXT);
        types.put("area", PropertyType.NUMBER);
        types.put("synthetic", PropertyType.TRUTH);
        types.put("validFrom", PropertyType.DAY);
        types.put("recordedAt", PropertyType.MOMENT);
        types.put("geometry", PropertyType.GEOMETRY);
        return new Queryables(types);
    }

    @Property(tries = 2_000)
    void textIsReadAsItWasWritten(@ForAll long seed) {
        Condition condition = ConditionSamples.anywhere(seed, QUERYABLES).next(4);

        assertThat(TextReader.read(TextWriter.write(condition), QUERYABLES)).isEqualTo(condition);
    }

    @Property(tries = 2_000)
    void jsonIsReadAsItWasWritten(@ForAll long seed) {
        Condition condition = ConditionSamples.anywhere(seed, QUERYABLES).next(4);

        assertThat(JsonFormReader.read(JsonFormWriter.write(condition), QUERYABLES))
                .isEqualTo(condition);
    }

    /** A filter that was cut, or in which a character was changed, is another filter or is refused: nothing else happens. */
    @Property(tries = 3_000)
    void brokenFiltersAreRefusedWithAPlace(
            @ForAll long seed, @ForAll int at, @ForAll char other, @ForAll boolean json, @ForAll boolean cut) {
        Condition condition = ConditionSamples.anywhere(seed, QUERYABLES).next(3);
        String whole = json ? JsonFormWriter.write(condition) : TextWriter.write(condition);
        int place = Math.floorMod(at, whole.length());
        String broken = whole.substring(0, place) + (cut ? "" : other + whole.substring(place + 1));

        readOrRefused(broken, json);
    }

    @Property(tries = 3_000)
    void rubbishIsRefusedWithAPlace(@ForAll("rubbish") String rubbish, @ForAll boolean json) {
        readOrRefused(rubbish, json);
    }

    @Provide
    Arbitrary<String> rubbish() {
        Arbitrary<String> words = Arbitraries.of(
                "code",
                "area",
                "geometry",
                "(",
                ")",
                "[",
                "]",
                "{",
                "}",
                "'",
                "\"",
                ",",
                ":",
                "=",
                "<>",
                "<=",
                "AND",
                "OR",
                "NOT",
                "IN",
                "LIKE",
                "BETWEEN",
                "IS",
                "NULL",
                "TRUE",
                "S_INTERSECTS(",
                "T_AFTER(",
                "POINT",
                "POLYGON((",
                "BBOX(",
                "DATE(",
                "INTERVAL(",
                "CASEI(",
                "'x'",
                "1",
                "-1e9",
                "\"op\"",
                "\"args\"",
                "\"property\"",
                "\"and\"",
                ";",
                "--",
                "/*",
                "${jndi:ldap://x}",
                "#{T(java.lang.Runtime)}",
                "\0",
                "\uD800");
        return words.list().ofMaxSize(30).map(parts -> String.join(" ", parts));
    }

    private static void readOrRefused(String filter, boolean json) {
        try {
            Condition read = json ? JsonFormReader.read(filter, QUERYABLES) : TextReader.read(filter, QUERYABLES);
            assertThat(read).isNotNull();
        } catch (Cql2Fault fault) {
            assertThat(fault.position()).isBetween(1, filter.length() + 1);
            assertThat(fault.zh()).containsPattern("\\p{IsHan}");
            assertThat(fault.en()).isNotBlank();
        } catch (RuntimeException other) {
            fail("neither read nor refused: " + filter, other);
        }
    }
}
