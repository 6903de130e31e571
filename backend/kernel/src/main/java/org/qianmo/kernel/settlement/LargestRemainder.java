package org.qianmo.kernel.settlement;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Divides a whole number in proportion, so that the parts add up to it. */
final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * Each part is rounded down; what is left over goes, one by one, to the parts that lost most, to the earlier of two that
     * lost the same.
     *
     * @param whole not negative
     * @param shares not negative, not all zero
     * @return one part for each share, none more than 1 off its exact value
     */
    static List<Long> divide(long whole, List<Integer> shares) {
        BigInteger total =
                BigInteger.valueOf(shares.stream().mapToLong(Integer::longValue).sum());
        List<BigInteger[]> quotients = shares.stream()
                .map(share -> BigInteger.valueOf(whole)
                        .multiply(BigInteger.valueOf(share))
                        .divideAndRemainder(total))
                .toList();
        List<Long> parts = new ArrayList<>(
                quotients.stream().map(quotient -> quotient[0].longValueExact()).toList());
        long left = whole - parts.stream().mapToLong(Long::longValue).sum();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> quotients.get(i)[1]).reversed())
                .limit(left)
                .forEach(i -> parts.set(i, parts.get(i) + 1));
        return List.copyOf(parts);
    }
}
