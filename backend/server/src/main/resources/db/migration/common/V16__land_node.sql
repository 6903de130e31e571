-- The processes that work on this database, each of which says every few seconds that it lives. One that is alone need not
-- ask before each tile what others changed; one that has just begun, or was silent, waits after its commit until nobody can
-- still believe to be alone.
CREATE TABLE land_node (
    node  varchar(36) PRIMARY KEY,
    since timestamp with time zone NOT NULL,
    beat  timestamp with time zone NOT NULL
);
