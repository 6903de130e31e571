-- Scenarios: two to four named sets of records that are not decided yet, side by side. Nothing here changes land; a set that
-- was taken off the list stays, with who did it.
CREATE TABLE scenario_set (
    id         bigint PRIMARY KEY,
    title      varchar(100) NOT NULL,
    note       varchar(500),
    territory  varchar(12) NOT NULL REFERENCES admin_unit (code),
    author     varchar(64) NOT NULL,
    created_at timestamp(6) with time zone NOT NULL,
    changed_by varchar(64) NOT NULL,
    changed_at timestamp(6) with time zone NOT NULL,
    removed_at timestamp(6) with time zone,
    caller_key varchar(64),
    version    integer NOT NULL,
    CONSTRAINT scenario_set_caller_key UNIQUE (author, caller_key)
);
CREATE TABLE scenario (
    set_id bigint NOT NULL REFERENCES scenario_set (id),
    seq    integer NOT NULL,
    name   varchar(60) NOT NULL,
    PRIMARY KEY (set_id, seq),
    CONSTRAINT scenario_seq CHECK (seq BETWEEN 1 AND 4)
);
CREATE TABLE scenario_record (
    set_id    bigint NOT NULL,
    seq       integer NOT NULL,
    place     integer NOT NULL,
    record_id bigint NOT NULL REFERENCES land_record (id),
    PRIMARY KEY (set_id, seq, place),
    CONSTRAINT scenario_record_scenario FOREIGN KEY (set_id, seq) REFERENCES scenario (set_id, seq),
    CONSTRAINT scenario_record_once UNIQUE (set_id, seq, record_id)
);
INSERT INTO id_counter VALUES ('scenario', 1);
