-- Accepted works that a record asks to take back, as its author stated it.
CREATE TABLE acceptance_revocation (
    record_id  bigint PRIMARY KEY REFERENCES land_record (id),
    revoked_on date NOT NULL,
    words      varchar(1000) NOT NULL
);
CREATE TABLE acceptance_revocation_work (
    record_id bigint NOT NULL REFERENCES acceptance_revocation (record_id),
    work_id   bigint NOT NULL REFERENCES accepted_work (id),
    PRIMARY KEY (record_id, work_id)
);
