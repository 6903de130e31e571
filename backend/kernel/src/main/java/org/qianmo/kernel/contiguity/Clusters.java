package org.qianmo.kernel.contiguity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

    /** Joins whatever is together in the other one, which has the same numbers. */
    void joinAsIn(Clusters other) {
        for (int i = 0; i < parent.length; i++) {
            join(i, other.root(i));
        }
    }

    /** Of each number one of its set, the same for all of them; stays as it is when sets are joined. */
    int[] roots() {
        int[] roots = new int[parent.length];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = root(i);
        }
        return roots;
    }

    /** Each set once, its numbers ascending, the sets by their lowest. */
    List<List<Integer>> sets() {
        List<List<Integer>> sets = new ArrayList<>();
        int[] setOf = new int[parent.length];
        Arrays.fill(setOf, -1);
        for (int i = 0; i < parent.length; i++) {
            int root = root(i);
            if (setOf[root] < 0) {
                setOf[root] = sets.size();
                sets.add(new ArrayList<>());
            }
            sets.get(setOf[root]).add(i);
        }
        return sets;
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
