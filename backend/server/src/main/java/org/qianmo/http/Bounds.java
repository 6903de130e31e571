package org.qianmo.http;

/** Bounds of what a request may carry. Each is far above honest use and below what would hurt the server. */
public final class Bounds {

    /** Vertices in one shape: the district outline has 3,342. */
    public static final int VERTICES_MAX = 50_000;

    /** Rings in one shape, holes included. */
    public static final int RINGS_MAX = 1_000;

    /** Features in one reply of exact geometry. */
    public static final int FEATURES_MAX = 5_000;

    /** Bytes of a body that is not an upload. */
    public static final int BODY_BYTES_MAX = 8 << 20;

    /** Steps in one draft, all of which can be undone: more than anybody draws in a month. */
    public static final int STEPS_MAX = 5_000;

    /** Parcels in one record. */
    public static final int EDITS_MAX = 2_000;

    /** Parcels that one operation takes, or makes. */
    public static final int PARTS_MAX = 200;

    /** Shapes that are drawn at once: a corner has a handful of parcels, a boundary that is moved some dozens. */
    public static final int DRAWN_MAX = 200;

    /** Documents of one record. */
    public static final int DOCUMENTS_MAX = 50;

    /** Bytes of one document. */
    public static final int DOCUMENT_BYTES_MAX = 20 << 20;

    /** Bytes of one delivery: the largest file that every program reads. */
    public static final long DELIVERY_BYTES_MAX = 2L << 30;

    /** Deliveries of one person that are not loaded yet, and their bytes. */
    public static final int DELIVERIES_MAX = 20;

    public static final long DELIVERIES_BYTES_MAX = 8L << 30;

    /** Things named one by one in a selection. */
    public static final int SELECTION_MAX = 10_000;

    /** Accepted works that one voucher is issued for. */
    public static final int VOUCHER_WORKS_MAX = 200;

    /** Works of one acceptance. */
    public static final int ACCEPTANCE_WORKS_MAX = 100;

    /** Parcels whose ground one work is. */
    public static final int WORK_PARCELS_MAX = 2_000;

    /** Accepted works in one page. */
    public static final int WORKS_PAGE_MAX = 500;

    /** Characters of the basis on which a parameter of the voucher rules is stated. */
    public static final int PARAMETER_BASIS_CHARACTERS_MAX = 400;

    /** Characters of a day or an instant. */
    public static final int MOMENT_CHARACTERS_MAX = 40;

    /** Characters of what is looked for. */
    public static final int SEARCH_CHARACTERS_MAX = 100;

    /** Entries of the ledger in one page. */
    public static final int ENTRIES_PAGE_MAX = 500;

    /** Deficits of the pool in one reply, the newest: few vouchers are taken back after they were used. */
    public static final int DEFICITS_MAX = 500;

    /** Entries in one statement of a holder, some 400 pages: for more, there are shorter periods. */
    public static final int STATEMENT_ENTRIES_MAX = 20_000;

    /** Days ahead until which an offer or a reservation may run: three years, as vouchers of land do. */
    public static final int MARKET_DAYS_MAX = 1_096;

    /** Sales in one history of prices: for more, there are shorter periods. */
    public static final int PRICE_SALES_MAX = 20_000;

    /** Characters of a target's name; of what it means; of a source's words; of a remark on a reported figure. */
    public static final int TARGET_NAME_CHARACTERS_MAX = 100;

    public static final int TARGET_WORDS_CHARACTERS_MAX = 1_000;
    public static final int TARGET_SOURCE_CHARACTERS_MAX = 300;
    public static final int TARGET_NOTE_CHARACTERS_MAX = 500;

    /** Characters of the ground that a figure is asked of: a unit's code and a zone's id. */
    public static final int WITHIN_CHARACTERS_MAX = 60;

    /** Members of a figure in one page. */
    public static final int MEMBERS_PAGE_MAX = 1_000;

    /** Characters of one comment on the statement of a month. */
    public static final int PERIOD_COMMENT_CHARACTERS_MAX = 1_000;

    /** Comments on one statement. */
    public static final int PERIOD_COMMENTS_MAX = 500;

    /** Characters of the text of one report, as its table has room for. */
    public static final int REPORT_CHARACTERS_MAX = 1_000_000;

    /** Works in the report of one month. */
    public static final int REPORT_WORKS_MAX = 1_000;

    /** Characters of a unit's name and of its code. */
    public static final int UNIT_NAME_CHARACTERS_MAX = 100;

    /** Works that may lie on one place, be they revoked, and parcels that are looked at one by one. */
    public static final int PLACE_WORKS_MAX = 5_000;

    public static final int PLACE_PARCELS_MAX = 100_000;

    /** Characters of what a pilot site is about. */
    public static final int PILOT_THEME_CHARACTERS_MAX = 200;

    /** Scenarios that are compared with each other. */
    public static final int SCENARIOS_MIN = 2;

    public static final int SCENARIOS_MAX = 4;

    /** Records of one scenario. */
    public static final int SCENARIO_RECORDS_MAX = 30;

    /** Characters of a set's title, of its note, and of a scenario's name. */
    public static final int SCENARIO_TITLE_CHARACTERS_MAX = 100;

    public static final int SCENARIO_NOTE_CHARACTERS_MAX = 500;
    public static final int SCENARIO_NAME_CHARACTERS_MAX = 60;

    /** Parcels on the ground of one comparison, as it is today. */
    public static final int SCENARIO_PARCELS_MAX = 10_000;

    /** Consolidation units of which a comparison judges the indicators. */
    public static final int SCENARIO_UNITS_MAX = 10;

    /** Scenario sets in one page. */
    public static final int SCENARIOS_PAGE_MAX = 200;

    private Bounds() {}

    /** Blocks of contiguous land in a list. */
    public static final int BLOCKS_MAX = 1_000;

    /** Between parcels of one block, over any ground, and across roads and water. */
    public static final double BLOCK_GAP_METRES_MAX = 50;

    public static final double BLOCK_CORRIDOR_METRES_MAX = 200;
}
