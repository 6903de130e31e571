package org.qianmo.kernel.contiguity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.qianmo.kernel.contiguity.Land.corridor;
import static org.qianmo.kernel.contiguity.Land.plot;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.Mu;

class BlockTest {

    private static final double ROUNDING = 1e-12;

    @Test
    void acreageIsTheSumOfTheMembersAndNotOfTheGround() {
        Block block = only(List.of(booked(2, 0, "33.10"), booked(1, 10, "0.23")), List.of());
        assertThat(block.acreage().squareMetres()).isEqualTo("33.33");
        assertThat(block.members()).extracting(Plot::id).containsExactly(1L, 2L);
    }

    /** Two plots of 100 m² across a road of 10 m: neither the road nor the hull of 300 m² counts. */
    @Test
    void theCorridorIsNotCounted() {
        Block block = only(List.of(plot(1, 0, 0, 10, 10), plot(2, 20, 0, 30, 10)), List.of(corridor(10, 0, 20, 10)));
        assertThat(block.acreage().squareMetres()).isEqualTo("200.00");
        assertThat(block.outline().getArea()).isEqualTo(200);
        assertThat(block.perimeterMetres()).isEqualTo(80);
        assertThat(block.compactness()).isEqualTo(4 * Math.PI * 200 / 6400, within(ROUNDING));
    }

    @Test
    void sharedEdgesAreNotPerimeter() {
        Block square = only(List.of(plot(1, 0, 0, 10, 5), plot(2, 0, 5, 4, 10), plot(3, 4, 5, 10, 10)), List.of());
        assertThat(square.perimeterMetres()).isEqualTo(40);
        assertThat(square.compactness()).isEqualTo(Math.PI / 4, within(ROUNDING));
    }

    // 4 4 3      a ring of four plots around a yard of 10 by 10 m; the yard's border counts
    // 1   3
    // 1 2 2
    @Test
    void holesArePerimeter() {
        Block ring = only(
                List.of(plot(1, 0, 0, 10, 20), plot(2, 10, 0, 30, 10), plot(3, 20, 10, 30, 30), plot(4, 0, 20, 20, 30)),
                List.of());
        assertThat(ring.outline().getArea()).isEqualTo(800);
        assertThat(ring.perimeterMetres()).isEqualTo(120 + 40);
    }

    @ParameterizedTest
    @CsvSource({
        "0, BELOW_200_MU", "199.999999, BELOW_200_MU",
        "200, FROM_200_MU", "499.999999, FROM_200_MU",
        "500, FROM_500_MU", "999.999999, FROM_500_MU",
        "1000, FROM_1000_MU", "9999.999999, FROM_1000_MU",
        "10000, FROM_10000_MU", "1000000, FROM_10000_MU",
    })
    void aClassBeginsAtItsBorder(String mu, BlockClass expected) {
        assertThat(BlockClass.of(new Mu(new BigDecimal(mu)))).isEqualTo(expected);
    }

    /** Shown with two decimals each pair is the same mu. 3 mu are 2000 m²: no border can be booked exactly. */
    @ParameterizedTest
    @CsvSource({
        "133333.33, BELOW_200_MU", "133333.34, FROM_200_MU",
        "333333.33, FROM_200_MU", "333333.34, FROM_500_MU",
        "666666.66, FROM_500_MU", "666666.67, FROM_1000_MU",
        "6666666.66, FROM_1000_MU", "6666666.67, FROM_10000_MU",
    })
    void theClassComesFromTheExactAcreage(String squareMetres, BlockClass expected) {
        assertThat(only(List.of(booked(1, 0, squareMetres)), List.of()).blockClass())
                .isEqualTo(expected);
    }

    /** Plots below the border add up to the class: 100 mu and 100.00001 mu. */
    @Test
    void theClassIsOfTheSum() {
        Block block = only(List.of(booked(1, 0, "66666.67"), booked(2, 10, "66666.67")), List.of());
        assertThat(block.blockClass()).isEqualTo(BlockClass.FROM_200_MU);
    }

    private static Plot booked(long id, double x, String squareMetres) {
        return new Plot(id, Land.rectangle(x, 0, x + 10, 10), new Acreage(new BigDecimal(squareMetres)));
    }

    private static Block only(List<Plot> plots, List<Corridor> corridors) {
        List<Block> blocks = Contiguity.blocks(plots, corridors, Gap.DEFAULT);
        assertThat(blocks).hasSize(1);
        return blocks.get(0);
    }
}
