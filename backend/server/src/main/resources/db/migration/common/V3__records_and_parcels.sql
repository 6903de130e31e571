-- A record (案卷) is the only way in which land changes. Today a record is approved in the
-- transaction that makes it; drafts and review use the same columns.
CREATE SEQUENCE land_record_sequence START WITH 1 INCREMENT BY 1;
CREATE TABLE land_record (
    id           bigint PRIMARY KEY,
    number       varchar(32) NOT NULL UNIQUE,
    title        varchar(200) NOT NULL,
    kind         varchar(16) NOT NULL,
    state        varchar(10) NOT NULL,
    author       varchar(64) NOT NULL,
    created_at   timestamp(6) with time zone NOT NULL,
    submitted_at timestamp(6) with time zone,
    decided_by   varchar(64),
    decided_at   timestamp(6) with time zone,
    reason       varchar(1000),
    version      integer NOT NULL,
    CONSTRAINT land_record_kind CHECK (kind IN
        ('SURVEY', 'ADJUSTMENT', 'SPLIT_MERGE', 'DESIGNATION', 'ACCEPTANCE', 'VOUCHER_ISSUE',
         'REDEMPTION', 'CORRECTION', 'REVERSAL', 'IMPORT', 'DEMO')),
    CONSTRAINT land_record_state CHECK (state IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'RETURNED', 'WITHDRAWN'))
);

-- Ids handed out by us, in blocks: whoever raises next_id has all below.
CREATE TABLE id_counter (
    name    varchar(16) PRIMARY KEY,
    next_id bigint NOT NULL
);
INSERT INTO id_counter VALUES ('parcel', 1), ('work', 1), ('ledger', 1);

-- Identity of a parcel. Ids come from callers (2^40 and above) or from the counter (below).
-- A code is given once and never to another parcel.
CREATE TABLE parcel (
    id   bigint PRIMARY KEY,
    code varchar(19) UNIQUE,
    CONSTRAINT parcel_id_range CHECK (id BETWEEN 1 AND 9007199254740991)
);

-- What was true of a parcel (valid_*, days), and when we knew it (recorded_*, instants). 9999-12-31 stands
-- for "open". Rows are never deleted; when a version ends, its valid_to (the day) and recorded_to (the
-- moment we wrote that down) are set together, once. So a version was true on day d, as known at k, when
--     recorded_from <= k and valid_from <= d and (k < recorded_to or d < valid_to)
-- and it is the present one while recorded_to is open. A RETIRE version is never present: it only says who
-- retired the parcel, when, and by which record.
CREATE TABLE parcel_version (
    parcel_id       bigint NOT NULL REFERENCES parcel (id),
    version         integer NOT NULL,
    change_kind     varchar(10) NOT NULL,
    code            varchar(19),
    land_class      varchar(5) NOT NULL,
    ownership       varchar(12) NOT NULL,
    holder          varchar(200),
    stage           varchar(10) NOT NULL,
    town_code       varchar(12),
    village_code    varchar(12),
    zone_id         bigint,
    official_area   numeric(16, 2) NOT NULL,
    registered_area numeric(16, 2),
    synthetic       boolean NOT NULL,
    geom            geometry(MULTIPOLYGON, 4490) NOT NULL,
    min_x           double precision NOT NULL,
    min_y           double precision NOT NULL,
    max_x           double precision NOT NULL,
    max_y           double precision NOT NULL,
    valid_from      date NOT NULL,
    valid_to        date NOT NULL,
    recorded_from   timestamp(6) with time zone NOT NULL,
    recorded_to     timestamp(6) with time zone NOT NULL,
    recorded_by     varchar(64) NOT NULL,
    record_id       bigint NOT NULL REFERENCES land_record (id),
    PRIMARY KEY (parcel_id, version),
    CONSTRAINT parcel_version_change CHECK (change_kind IN ('CREATE', 'CHANGE', 'ATTRIBUTES', 'SPLIT', 'MERGE', 'SHIFT', 'RETIRE')),
    CONSTRAINT parcel_version_ownership CHECK (ownership IN ('STATE', 'COLLECTIVE', 'UNDETERMINED')),
    CONSTRAINT parcel_version_stage CHECK (stage IN
        ('EXISTING', 'SURVEYED', 'AGREED', 'CLEARED', 'LEVELLED', 'RECLAIMED', 'GREENED', 'ACCEPTED')),
    CONSTRAINT parcel_version_area CHECK (official_area > 0)
);
CREATE INDEX parcel_version_record ON parcel_version (record_id);
CREATE INDEX parcel_version_town ON parcel_version (town_code, village_code);
CREATE INDEX parcel_version_zone ON parcel_version (zone_id);

-- What a record asks for, parcel by parcel. base_version is the version its author saw. A bulk
-- intake (import, demo district) has no rows here: its edits are the CREATE versions that name it.
CREATE TABLE record_edit (
    record_id    bigint NOT NULL REFERENCES land_record (id),
    seq          integer NOT NULL,
    kind         varchar(10) NOT NULL,
    parcel_id    bigint NOT NULL,
    base_version integer,
    facts        varchar(4000),
    geom         geometry(MULTIPOLYGON, 4490),
    PRIMARY KEY (record_id, seq)
);
CREATE INDEX record_edit_parcel ON record_edit (parcel_id);

-- Ground locks: whoever changes ground first takes, in ascending order, the rows that its cells hash to.
CREATE TABLE ground_stripe (
    id integer PRIMARY KEY
);
