-- Statements of a month in a territory. What was shown is frozen with its digest when somebody prepares it, and stays for
-- good once somebody else has signed it. Of a territory and month one is signed: signed_key is written then.
CREATE TABLE acreage_period (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    territory   varchar(12) NOT NULL REFERENCES admin_unit (code),
    first_day   date NOT NULL,
    last_day    date NOT NULL,
    known_at    timestamp(6) with time zone NOT NULL,
    previous_id bigint REFERENCES acreage_period (id),
    body        varchar(1000000) NOT NULL,
    hash        varchar(64) NOT NULL,
    prepared_by varchar(64) NOT NULL,
    prepared_at timestamp(6) with time zone NOT NULL,
    signed_by   varchar(64),
    signed_at   timestamp(6) with time zone,
    signed_key  varchar(20) UNIQUE,
    CONSTRAINT acreage_period_days CHECK (first_day <= last_day),
    CONSTRAINT acreage_period_signed CHECK (
        signed_by IS NULL AND signed_at IS NULL AND signed_key IS NULL
        OR signed_by IS NOT NULL AND signed_at IS NOT NULL AND signed_key IS NOT NULL AND signed_by <> prepared_by)
);
CREATE INDEX acreage_period_territory ON acreage_period (territory, first_day);
CREATE TABLE acreage_period_comment (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    period_id bigint NOT NULL REFERENCES acreage_period (id),
    author    varchar(64) NOT NULL,
    at        timestamp(6) with time zone NOT NULL,
    words     varchar(1000) NOT NULL
);
CREATE INDEX acreage_period_comment_period ON acreage_period_comment (period_id, id);
