package org.qianmo.kernel.ledger;

/** What a voucher entitles to; one voucher of land may carry four indicators, each counted by itself. */
public enum Indicator {

    /** 用地指标: construction land newly allowed. */
    QUOTA,
    /** 规模: construction land within the plan's total. */
    SCALE,
    /** 耕地: cultivated land to be shown in exchange. */
    CULTIVATED,
    /** 水田: paddy among it. */
    PADDY,
    /** 建筑面积: floor area, of house vouchers. */
    FLOOR_AREA,
    /** 绿地: green ground, of green vouchers. */
    GREEN_AREA,
    /** 价款: money, no right to anything. */
    PAYMENT
}
