-- The audit trail: who did what to which thing, in the order in which it took effect. Rows are only ever
-- added, and each hash covers the row and the hash before it; the exact rule stands in org.qianmo.audit.
CREATE TABLE audit_entry (
    seq             bigint PRIMARY KEY,
    at              timestamp(6) with time zone NOT NULL,
    actor           varchar(64) NOT NULL,
    act             varchar(32) NOT NULL,
    subject_kind    varchar(16) NOT NULL,
    subject_id      varchar(64) NOT NULL,
    subject_version integer,
    record_id       bigint,
    digest          varchar(64),
    words           varchar(1000) NOT NULL,
    previous_hash   varchar(64) NOT NULL,
    hash            varchar(64) NOT NULL,
    CONSTRAINT audit_entry_seq CHECK (seq > 0)
);
CREATE INDEX audit_entry_subject ON audit_entry (subject_kind, subject_id, seq);
CREATE INDEX audit_entry_record ON audit_entry (record_id, seq);

-- The end of the chain. Whoever adds to the trail locks this row, last of all its locks.
CREATE TABLE audit_head (
    id   integer PRIMARY KEY,
    seq  bigint NOT NULL,
    hash varchar(64) NOT NULL,
    at   timestamp(6) with time zone,
    CONSTRAINT audit_head_single CHECK (id = 1)
);
INSERT INTO audit_head VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000', NULL);
