package org.qianmo.voucher.passport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qianmo.kernel.ledger.Purpose;

class VoucherStateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ISSUE -5                                   | CLOSED
            ISSUE -5 LIVE 5                            | ISSUED
            ISSUE -5 LIVE 0 USED 5                     | USED
            LIVE 3 USED 2                              | PARTLY_USED
            LIVE 3 CANCELLED 2                         | ISSUED
            LIVE 3 EXPIRED 2                           | ISSUED
            LIVE 3 USED 1 EXPIRED 1                    | PARTLY_USED
            LIVE 3 PLEDGED 2                           | PLEDGED
            PLEDGED 5                                  | PLEDGED
            PLEDGED 3 USED 2                           | PLEDGED
            LIVE 1 RESERVED 2                          | RESERVED
            RESERVED 1 PLEDGED 2                       | PLEDGED
            LIVE 1 RESERVED 1 PLEDGED 1 HELD 1         | HELD
            HELD 1 USED 4                              | HELD
            EXPIRED 5                                  | EXPIRED
            CANCELLED 5                                | CANCELLED
            USED 2 EXPIRED 3                           | CLOSED
            USED 2 CANCELLED 3                         | CLOSED
            EXPIRED 2 CANCELLED 3                      | CLOSED
            USED 1 EXPIRED 2 CANCELLED 3               | CLOSED
            """)
    void stateFollowsFromWhatThereIs(String amounts, VoucherState state) {
        assertThat(VoucherState.of(amounts(amounts))).isEqualTo(state);
    }

    private static Map<Purpose, Long> amounts(String text) {
        Map<Purpose, Long> amounts = new EnumMap<>(Purpose.class);
        List<String> words = Arrays.asList(text.strip().split(" +"));
        for (int i = 0; i < words.size(); i += 2) {
            amounts.put(Purpose.valueOf(words.get(i)), Long.valueOf(words.get(i + 1)));
        }
        return amounts;
    }

    @Test
    void everySetOfRightsHasOneState() {
        Set<Integer> seen = new HashSet<>();
        for (VoucherState state : VoucherState.values()) {
            for (int bits : state.bits()) {
                assertThat(seen.add(bits))
                        .as("%s has %s as another has", state, bits)
                        .isTrue();
                assertThat(VoucherState.ofBits(bits)).isEqualTo(state);
            }
        }
        assertThat(seen).hasSize(128);
    }

    /** What is asked for first must leave nothing out. */
    @Test
    void signIsThereInEverySetThatGivesTheState() {
        for (VoucherState state : VoucherState.values()) {
            state.sign()
                    .ifPresent(sign -> assertThat(state.bits())
                            .as(state.name())
                            .allMatch(bits -> (bits & VoucherState.bit(sign)) != 0));
        }
    }
}
