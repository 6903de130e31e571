-- Which ground changed, in the order of the commits and without a gap, for the nodes that keep copies of land in memory.
-- A row is written in the transaction that changes the land, under the lock on the row of audit_head, which every commit
-- passes last. Without a box everything may have changed. Old rows are removed; who misses one drops all copies.
CREATE TABLE land_change (
    seq   bigint PRIMARY KEY,
    min_x double precision,
    min_y double precision,
    max_x double precision,
    max_y double precision,
    CONSTRAINT land_change_seq CHECK (seq >= 0)
);
INSERT INTO land_change VALUES (0, NULL, NULL, NULL, NULL);
