-- A record is worked on as a draft, step by step, reviewed by somebody else, and takes effect at once as a whole.
ALTER TABLE land_record ADD COLUMN note varchar(2000);
-- The day from which the change shall be true; null: the day of approval.
ALTER TABLE land_record ADD COLUMN effective_on date;
-- The smallest unit that holds all parcels of the record; null while there is none.
ALTER TABLE land_record ADD COLUMN unit_code varchar(12);
ALTER TABLE land_record ADD COLUMN parcels integer DEFAULT 0 NOT NULL;
ALTER TABLE land_record ADD COLUMN reverses bigint REFERENCES land_record (id);
-- The caller's Idempotency-Key: the same key of the same author opens one record.
ALTER TABLE land_record ADD COLUMN caller_key varchar(64);
ALTER TABLE land_record ADD CONSTRAINT land_record_caller_key UNIQUE (author, caller_key);
CREATE INDEX land_record_state ON land_record (state, id);
CREATE INDEX land_record_reverses ON land_record (reverses);

-- What happened to a record. Rows are only added.
CREATE TABLE record_event (
    record_id bigint NOT NULL REFERENCES land_record (id),
    seq       integer NOT NULL,
    kind      varchar(10) NOT NULL,
    actor     varchar(64) NOT NULL,
    at        timestamp(6) with time zone NOT NULL,
    words     varchar(1000),
    PRIMARY KEY (record_id, seq),
    CONSTRAINT record_event_kind CHECK (kind IN ('OPENED', 'SUBMITTED', 'RETURNED', 'APPROVED', 'WITHDRAWN'))
);

-- The steps of a draft: each is undone or redone as a whole. A step that was undone and then overtaken by
-- another one is DISCARDED.
CREATE TABLE draft_step (
    record_id bigint NOT NULL REFERENCES land_record (id),
    seq       integer NOT NULL,
    operation varchar(20) NOT NULL,
    state     varchar(9) NOT NULL,
    conserves boolean NOT NULL,
    lineage   varchar(10),
    actor     varchar(64) NOT NULL,
    at        timestamp(6) with time zone NOT NULL,
    PRIMARY KEY (record_id, seq),
    CONSTRAINT draft_step_state CHECK (state IN ('ACTIVE', 'UNDONE', 'DISCARDED'))
);

-- What a step does, parcel by parcel: the parcel as it is after the step. code_series: the code is given at
-- approval, as the next one of this beginning.
CREATE TABLE draft_edit (
    record_id     bigint NOT NULL,
    seq           integer NOT NULL,
    ordinal       integer NOT NULL,
    kind          varchar(10) NOT NULL,
    change_kind   varchar(10) NOT NULL,
    parcel_id     bigint NOT NULL,
    base_version  integer,
    facts         varchar(4000),
    code_series   varchar(14),
    official_area numeric(16, 2),
    geom          geometry(MULTIPOLYGON, 4490),
    PRIMARY KEY (record_id, seq, ordinal),
    FOREIGN KEY (record_id, seq) REFERENCES draft_step (record_id, seq),
    CONSTRAINT draft_edit_kind CHECK (kind IN ('CREATE', 'CHANGE', 'RETIRE', 'KEEP'))
);
CREATE INDEX draft_edit_parcel ON draft_edit (parcel_id);

-- record_edit keeps what an approved record did to each parcel in the end: from it the present state can be
-- rebuilt. Rows from before this migration have no area: it is that of the shape.
ALTER TABLE record_edit ADD COLUMN change_kind varchar(10);
ALTER TABLE record_edit ADD COLUMN official_area numeric(16, 2);

ALTER TABLE parcel_version DROP CONSTRAINT parcel_version_change;
ALTER TABLE parcel_version ADD CONSTRAINT parcel_version_change CHECK (change_kind IN
    ('CREATE', 'CHANGE', 'ATTRIBUTES', 'NODES', 'SPLIT', 'MERGE', 'SHIFT', 'REVERSAL', 'RETIRE'));

-- From which version of which parcel the ground of which version of which other parcel came: no cycles, because
-- a child's version is always later than its parent's.
CREATE TABLE parcel_lineage (
    record_id      bigint NOT NULL REFERENCES land_record (id),
    parent_id      bigint NOT NULL,
    parent_version integer NOT NULL,
    child_id       bigint NOT NULL,
    child_version  integer NOT NULL,
    kind           varchar(10) NOT NULL,
    area           numeric(16, 2) NOT NULL,
    PRIMARY KEY (record_id, parent_id, child_id),
    FOREIGN KEY (parent_id, parent_version) REFERENCES parcel_version (parcel_id, version),
    FOREIGN KEY (child_id, child_version) REFERENCES parcel_version (parcel_id, version),
    CONSTRAINT parcel_lineage_kind CHECK (kind IN ('SPLIT', 'MERGE', 'SHIFT', 'HOLE', 'REVERSAL')),
    CONSTRAINT parcel_lineage_area CHECK (area > 0)
);
CREATE INDEX parcel_lineage_parent ON parcel_lineage (parent_id);
CREATE INDEX parcel_lineage_child ON parcel_lineage (child_id);

-- Whoever gives a code holds this row until the end of the transaction: the next code of a series is given once.
INSERT INTO id_counter VALUES ('code', 1);
INSERT INTO id_counter VALUES ('document', 1);
