-- Long work. The row is written at every change of state and now and then in between, so that a
-- reload of the page, or a restart, still knows what became of it. `status_json` is the reply as served.
CREATE TABLE job (
    id          varchar(36) PRIMARY KEY,
    kind        varchar(16) NOT NULL,
    owner       varchar(64) NOT NULL,
    state       varchar(10) NOT NULL,
    created_at  timestamp(6) with time zone NOT NULL,
    finished_at timestamp(6) with time zone,
    status_json varchar(1000000),
    CONSTRAINT job_state CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'))
);
CREATE INDEX job_owner ON job (owner, created_at);
