-- Administrative units: district, towns, villages. Codes are the statistical ones (6, 9, 12 digits).
CREATE TABLE admin_unit (
    code        varchar(12) PRIMARY KEY,
    level       varchar(8)  NOT NULL,
    parent_code varchar(12) REFERENCES admin_unit (code),
    name        varchar(100) NOT NULL,
    name_en     varchar(100) NOT NULL,
    synthetic   boolean NOT NULL,
    geom        geometry(MULTIPOLYGON, 4490),
    min_x       double precision,
    min_y       double precision,
    max_x       double precision,
    max_y       double precision,
    CONSTRAINT admin_unit_level CHECK (level IN ('DISTRICT', 'TOWN', 'VILLAGE'))
);
CREATE INDEX admin_unit_parent ON admin_unit (parent_code);

CREATE TABLE person (
    username        varchar(64) PRIMARY KEY,
    password_hash   varchar(200) NOT NULL,
    display_name    varchar(100) NOT NULL,
    role            varchar(8) NOT NULL,
    territory_code  varchar(12) NOT NULL,
    demo            boolean NOT NULL,
    enabled         boolean NOT NULL,
    failed_attempts integer NOT NULL,
    locked_until    timestamp(6) with time zone,
    created_at      timestamp(6) with time zone NOT NULL,
    CONSTRAINT person_role CHECK (role IN ('VIEWER', 'PLANNER', 'OFFICIAL', 'ADMIN'))
);
