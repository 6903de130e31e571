package org.qianmo.kernel.acceptance;

/** The indicators, in the order of the acceptance form. */
public enum Indicator {
    /** 新增耕地率: growth of cultivated land. Source: 自然资发〔2019〕194号. */
    NEW_FARMLAND_RATE,
    /** Permanent basic farmland newly designated, over what was adjusted out. Source: the same. */
    BASIC_FARMLAND_GAIN,
    /** Permanent basic farmland adjusted out, of the township's. */
    BASIC_FARMLAND_ADJUSTED,
    /** Permanent basic farmland is not less. */
    BASIC_FARMLAND_KEPT,
    /** Cultivated land is not less. */
    FARMLAND_KEPT,
    /** Nothing new is built within the ecological red line. */
    RED_LINE_KEPT,
    /** Construction land is not more. */
    CONSTRUCTION_NOT_MORE,
    /** Expansion multiple of the urban development boundary is not more. */
    BOUNDARY_MULTIPLE_NOT_MORE,
    /** Cultivated land lies in fewer and larger patches. The direction is the plan's, the metric ours. */
    FARMLAND_CONTIGUITY,
    /** Construction land does. */
    CONSTRUCTION_CONTIGUITY,
    /** Argued, reviewed, filed: records say so, figures do not. */
    PROCEDURE
}
