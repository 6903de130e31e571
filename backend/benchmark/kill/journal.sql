-- What the writers noted down, a line a row; and what comes to light, a row a fault.
CREATE TEMP TABLE journal (
    what    text NOT NULL,
    began   bigint NOT NULL,
    ended   bigint NOT NULL,
    author  text NOT NULL,
    key     text NOT NULL,
    record  bigint NOT NULL,
    version integer NOT NULL,
    entries integer NOT NULL,
    amount  numeric NOT NULL
);
CREATE TEMP TABLE fault (code text NOT NULL, words text NOT NULL);

-- As audit/package-info and kernel.ledger.Link say: a field is its length in bytes, a colon, the bytes, a comma.
CREATE FUNCTION pg_temp.field(text) RETURNS text IMMUTABLE LANGUAGE sql AS
    $$ SELECT coalesce(octet_length($1) || ':' || $1 || ',', '-,') $$;
CREATE FUNCTION pg_temp.field(timestamp with time zone) RETURNS text IMMUTABLE LANGUAGE sql AS
    $$ SELECT pg_temp.field(to_char($1 AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) $$;
CREATE FUNCTION pg_temp.sha256(text) RETURNS text IMMUTABLE LANGUAGE sql AS
    $$ SELECT encode(sha256(convert_to($1, 'UTF8')), 'hex') $$;
