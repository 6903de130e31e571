-- Consolidation areas (整治区域), units (整治单元), demonstration projects (产业社区示范项目) and key areas (七湖三湾一站一园). A unit keeps
-- both codes: its theme by the plan of 2022, its type by the special plan of 2024. None is seeded: no source lists them.
CREATE TABLE consolidation_unit (
    id            bigint PRIMARY KEY,
    code          varchar(32) NOT NULL UNIQUE,
    kind          varchar(8) NOT NULL,
    name          varchar(100) NOT NULL,
    name_en       varchar(150) NOT NULL,
    theme         varchar(16),
    plan_type     varchar(16),
    key_group     varchar(8),
    parent_id     bigint REFERENCES consolidation_unit (id),
    status        varchar(10) NOT NULL,
    baseline_on   date,
    completed_on  date,
    source        varchar(300),
    town_code     varchar(12) NOT NULL REFERENCES admin_unit (code),
    village_code  varchar(12) REFERENCES admin_unit (code),
    official_area numeric(16, 2) NOT NULL,
    synthetic     boolean NOT NULL,
    geom          geometry(MULTIPOLYGON, 4490) NOT NULL,
    written_by    varchar(64) NOT NULL,
    caller_key    varchar(64),
    version       integer NOT NULL,
    CONSTRAINT consolidation_unit_kind CHECK (kind IN ('AREA', 'UNIT', 'PROJECT', 'KEY_AREA')),
    CONSTRAINT consolidation_unit_theme CHECK (theme IN ('INDUSTRY', 'FARMLAND', 'URBAN_RURAL', 'VILLAGE')),
    CONSTRAINT consolidation_unit_plan CHECK (plan_type IN ('INDUSTRY_CLUSTER', 'FARMING', 'BUILD_AND_VACATE', 'ECOLOGY')),
    CONSTRAINT consolidation_unit_group CHECK (key_group IN ('LAKE', 'BAY', 'STATION', 'PARK')),
    CONSTRAINT consolidation_unit_status CHECK (status IN ('PLANNED', 'UNDER_WAY', 'COMPLETED', 'WITHDRAWN')),
    CONSTRAINT consolidation_unit_caller_key UNIQUE (written_by, caller_key)
);
INSERT INTO id_counter VALUES ('unit', 1);
