package org.qianmo.kernel.contiguity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** Disjoint sets of the numbers 0 … n − 1. Source: Tarjan and van Leeuwen 1984, linking by size with path halving. */
final class Clusters {

    private final int[] parent;
    private final int[] size;

    Clusters(int numbers) {
        parent = new int[numbers];
        size = new int[numbers];
        for (int i = 0; i < numbers; i++) {
            parent[i] = i;
            size[i] = 1;
        }
    }

    boolean together(int a, int b) {
        return root(a) == root(b);
    }

    void join(int a, int b) {
        int large = root(a);
        int small = root(b);
        if (large == small) {
            return;
        }
        if (size[large] < size[small]) {
            int swapped = large;
            large = small;
            small = swapped;
        }
        parent[small] = large;
        size[large] += size[small];
    }

    /** Each set once, its numbers ascending. */
    Collection<List<Integer>> sets() {
        TreeMap<Integer, List<Integer>> sets = new TreeMap<>();
        for (int i = 0; i < parent.length; i++) {
            sets.computeIfAbsent(root(i), root -> new ArrayList<>()).add(i);
        }
        return sets.values();
    }

    private int root(int number) {
        int at = number;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
