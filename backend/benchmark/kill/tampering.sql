-- Faults that the checks must find, each in a copy of the database: a line "-- CODE name", then what does it.
-- LOST an acknowledged approval
UPDATE land_record SET state = 'SUBMITTED', decided_by = NULL, decided_at = NULL WHERE id = :approved;
-- LOST an acknowledged opening
UPDATE land_record SET caller_key = 'another' WHERE id = :approved;
-- HALF one entry of an acknowledged act
DELETE FROM ledger_entry WHERE id = (SELECT id FROM ledger_entry WHERE record_id = :approved LIMIT 1);
-- HALF entries under a record that is not approved
INSERT INTO ledger_entry (id, debit_account, credit_account, amount, kind, voucher_serial, into_serial, record_id, document_no,
        occurred_on, posted_at, posted_by)
    SELECT gen_random_uuid(), debit_account, credit_account, amount, kind, voucher_serial, into_serial, :open, document_no,
        occurred_on, posted_at, posted_by
    FROM ledger_entry WHERE record_id = :approved;
-- HALF no sale, pledge or claim with the act
DELETE FROM voucher_sale WHERE record_id = :approved;
DELETE FROM voucher_pledge WHERE :approved IN (record_id, released_by_record);
DELETE FROM ground_claim WHERE record_id = :approved;
-- HALF a version of a parcel without its edit
DELETE FROM record_edit WHERE (record_id, seq) IN (SELECT record_id, seq FROM record_edit WHERE record_id = :parcels LIMIT 1);
-- TWICE the same posting under another id
INSERT INTO ledger_entry (id, debit_account, credit_account, amount, kind, voucher_serial, into_serial, record_id, document_no,
        occurred_on, posted_at, posted_by)
    SELECT gen_random_uuid(), debit_account, credit_account, amount, kind, voucher_serial, into_serial, record_id, document_no,
        occurred_on, posted_at, posted_by
    FROM ledger_entry WHERE record_id = :approved;
-- TWICE two records under one key
ALTER TABLE land_record DROP CONSTRAINT land_record_caller_key;
UPDATE land_record SET (author, caller_key) = (SELECT author, caller_key FROM land_record WHERE id = :open) WHERE id = :approved;
-- REPLAY a balance that is not the sum of its entries
UPDATE ledger_balance SET balance = balance + 1 WHERE (account_id, voucher_serial) = (SELECT debit_account, into_serial
    FROM ledger_entry WHERE record_id = :approved LIMIT 1);
-- NEGATIVE a balance below zero
UPDATE ledger_balance b SET balance = -1 FROM ledger_account a WHERE a.id = b.account_id AND a.purpose = 'LIVE';
-- UNEVEN a balance out of nothing
UPDATE ledger_balance SET balance = balance + 1 WHERE (account_id, voucher_serial) = (SELECT debit_account, into_serial
    FROM ledger_entry WHERE record_id = :approved LIMIT 1);
-- GROUND the same ground for two vouchers
INSERT INTO ground_claim SELECT (SELECT serial FROM voucher v WHERE v.serial <> c.voucher_serial
        AND NOT EXISTS (SELECT 1 FROM ground_claim o WHERE o.voucher_serial = v.serial) LIMIT 1),
        part, kind, record_id, geom, min_x, min_y, max_x, max_y, claimed_from, claimed_until
    FROM ground_claim c WHERE claimed_until IS NULL LIMIT 1;
-- GROUND a parcel on its neighbours
UPDATE parcel_version SET geom = ST_Multi(ST_Buffer(geom, 0.001)) WHERE (parcel_id, version) = (SELECT parcel_id, version
    FROM parcel_version WHERE record_id = :parcels AND recorded_to = '9999-12-31T00:00:00Z' LIMIT 1);
-- AUDIT_CHAIN other words in the trail
UPDATE audit_entry SET words = words || '.' WHERE seq = (SELECT max(seq) - 20 FROM audit_entry);
-- AUDIT_CHAIN the tail cut off
DELETE FROM audit_entry WHERE seq = (SELECT max(seq) FROM audit_entry);
-- LEDGER_CHAIN another amount
UPDATE ledger_entry SET amount = amount + 1 WHERE id = (SELECT id FROM ledger_entry WHERE record_id = :approved LIMIT 1);
-- LEDGER_CHAIN an entry without a link
DELETE FROM ledger_link WHERE seq = (SELECT max(seq) FROM ledger_link);
-- STUCK a job that runs for ever
UPDATE job SET state = 'RUNNING', finished_at = NULL WHERE id = (SELECT id FROM job LIMIT 1);
