package org.qianmo.benchmark;

/** Where the benchmarks look. */
final class Places {

    /** Longitude and latitude of places in the seven towns of Nanhai. */
    static final double[][] IN_THE_TOWNS = {
        {113.14, 23.03},
        {113.17, 23.04},
        {113.145, 23.118},
        {113.139, 23.224},
        {113.006, 23.142},
        {112.921, 23.064},
        {112.935, 22.941},
        {112.959, 22.865},
        {113.06, 23.10}
    };

    private Places() {}
}
