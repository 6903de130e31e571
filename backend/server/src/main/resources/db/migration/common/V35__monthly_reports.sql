-- Monthly reports that were issued, word for word with the code over their text, and which territories get one every month.
CREATE TABLE monthly_report (
    seq       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code      varchar(26) NOT NULL UNIQUE,
    territory varchar(12) NOT NULL REFERENCES admin_unit (code),
    first_day date NOT NULL,
    known_at  timestamp(6) with time zone NOT NULL,
    body      varchar(1000000) NOT NULL,
    issued_at timestamp(6) with time zone NOT NULL,
    issued_by varchar(64) NOT NULL,
    scheduled boolean NOT NULL
);
CREATE INDEX monthly_report_territory ON monthly_report (territory, first_day);
CREATE TABLE report_schedule (
    territory    varchar(12) PRIMARY KEY REFERENCES admin_unit (code),
    day_of_month integer NOT NULL,
    set_by       varchar(64) NOT NULL,
    set_at       timestamp(6) with time zone NOT NULL,
    -- First day of the last month that was reported, or that was past when the schedule was set.
    last_month   date NOT NULL,
    problem_zh   varchar(500),
    problem_en   varchar(500),
    CONSTRAINT report_schedule_day CHECK (day_of_month BETWEEN 1 AND 28)
);
