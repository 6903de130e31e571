-- Statements of holders that were drawn up, by the code on them: enough to recompute each, and to say what differs. The
-- code is the one of org.qianmo.voucher.statement.
CREATE TABLE holder_statement (
    code            varchar(26) PRIMARY KEY,
    holder_id       bigint NOT NULL REFERENCES holder (id),
    from_day        date NOT NULL,
    to_day          date NOT NULL,
    known_at        timestamp(6) with time zone NOT NULL,
    head_seq        bigint NOT NULL,
    head_hash       varchar(64) NOT NULL,
    entries         integer NOT NULL,
    entries_digest  varchar(64) NOT NULL,
    balances_digest varchar(64) NOT NULL,
    issued_at       timestamp(6) with time zone NOT NULL,
    issued_by       varchar(64) NOT NULL,
    CONSTRAINT holder_statement_days CHECK (from_day <= to_day)
);
CREATE INDEX holder_statement_holder ON holder_statement (holder_id, issued_at);
