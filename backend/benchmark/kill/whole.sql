-- A record took effect wholly or not at all: its state, its events, its entries, and what goes with them.
CREATE TEMP TABLE planned AS
    SELECT record, max(entries) AS entries, max(amount) AS amount FROM journal
    WHERE what = 'OPENED' AND entries >= 0 GROUP BY record;
CREATE TEMP TABLE posted AS
    SELECT e.record_id AS record, count(*) AS entries,
        sum(e.amount / CASE a.asset WHEN 'HOUSE' THEN 100.0 ELSE 1000.0 END) AS amount
    FROM ledger_entry e JOIN ledger_account a ON a.id = e.debit_account GROUP BY e.record_id;

INSERT INTO fault
    SELECT CASE WHEN coalesce(p.entries, 0) > j.entries THEN 'TWICE' ELSE 'HALF' END,
        format('record %s is %s with %s entries of %s; its plan has %s of %s',
            r.id, r.state, coalesce(p.entries, 0), coalesce(p.amount, 0), j.entries, j.amount)
    FROM planned j JOIN land_record r ON r.id = j.record LEFT JOIN posted p ON p.record = r.id
    WHERE r.state = 'APPROVED' AND (coalesce(p.entries, 0) <> j.entries OR p.amount <> j.amount OR j.entries = 0);
INSERT INTO fault
    SELECT 'HALF', format('record %s is %s and has %s entries', r.id, r.state, p.entries)
    FROM posted p JOIN land_record r ON r.id = p.record WHERE r.state <> 'APPROVED';
INSERT INTO fault
    SELECT 'HALF', format('record %s is approved, was opened unnoticed, and has no entries', r.id)
    FROM land_record r JOIN voucher_application a ON a.record_id = r.id
    WHERE r.state = 'APPROVED' AND NOT EXISTS (SELECT 1 FROM posted p WHERE p.record = r.id);
INSERT INTO fault
    SELECT 'HALF', format('record %s is of the kind %s without an application', r.id, r.kind)
    FROM land_record r LEFT JOIN voucher_application a ON a.record_id = r.id
    WHERE r.caller_key IS NOT NULL AND r.kind IN ('VOUCHER_ISSUE', 'VOUCHER_CHANGE', 'REDEMPTION') AND a.record_id IS NULL;

-- Rows that an approval writes besides: one, and only then.
INSERT INTO fault
    SELECT 'HALF', format('record %s (%s) is %s, with %s rows of what goes with the act', record_id, act_kind, state, rows)
    FROM (SELECT a.record_id, a.act_kind, r.state,
            CASE a.act_kind
                WHEN 'ISSUE' THEN (SELECT count(DISTINCT c.voucher_serial) FROM ground_claim c WHERE c.record_id = r.id)
                WHEN 'TRANSFER' THEN (SELECT count(*) FROM voucher_sale s WHERE s.record_id = r.id)
                WHEN 'PLEDGE' THEN (SELECT count(*) FROM voucher_pledge p WHERE p.record_id = r.id)
                WHEN 'RELEASE' THEN (SELECT count(*) FROM voucher_pledge p WHERE p.released_by_record = r.id)
            END AS rows
        FROM voucher_application a JOIN land_record r ON r.id = a.record_id) act
    WHERE rows <> CASE state WHEN 'APPROVED' THEN 1 ELSE 0 END;
INSERT INTO fault
    SELECT 'HALF', format('voucher %s was never issued or split off', v.serial)
    FROM voucher v WHERE NOT EXISTS (SELECT 1 FROM ledger_entry e WHERE e.into_serial = v.serial);

-- Each state has its event and its entry in the audit trail, once; each entry of the ledger has one there too.
INSERT INTO fault
    SELECT 'HALF', format('record %s is %s, with %s events and %s audit entries %s', r.id, r.state, s.events, s.audited, k.kind)
    FROM land_record r CROSS JOIN (VALUES ('OPENED'), ('SUBMITTED'), ('APPROVED')) k (kind)
    CROSS JOIN LATERAL (SELECT
        (SELECT count(*) FROM record_event e WHERE e.record_id = r.id AND e.kind = k.kind) AS events,
        (SELECT count(*) FROM audit_entry a WHERE a.record_id = r.id AND a.act = 'RECORD_' || k.kind) AS audited) s
    WHERE r.caller_key IS NOT NULL
      AND (s.events <> s.audited
        OR s.events <> CASE WHEN k.kind = 'OPENED' OR k.kind = r.state OR k.kind = 'SUBMITTED' AND r.state = 'APPROVED'
            THEN 1 ELSE 0 END);
INSERT INTO fault
    SELECT 'HALF', format('record %s has %s entries, of which the audit trail knows %s', r.id, p.entries, coalesce(a.entries, 0))
    FROM land_record r JOIN posted p ON p.record = r.id
    LEFT JOIN (SELECT record_id, count(*) AS entries FROM audit_entry WHERE act = 'ENTRY_POSTED' GROUP BY record_id) a
        ON a.record_id = r.id
    WHERE p.entries <> coalesce(a.entries, 0);

-- Parcels: as many versions as edits, as many as the audit trail knows, where they came from, and none before the approval.
INSERT INTO fault
    SELECT 'HALF', format('record %s is %s with %s parcels: %s edits, %s versions, %s audit entries, %s origins',
        r.id, r.state, r.parcels, s.edits, s.versions, s.audited, s.origins)
    FROM land_record r CROSS JOIN LATERAL (SELECT
        (SELECT count(*) FROM record_edit e WHERE e.record_id = r.id) AS edits,
        (SELECT count(*) FROM parcel_version v WHERE v.record_id = r.id) AS versions,
        (SELECT count(*) FROM audit_entry a WHERE a.record_id = r.id AND a.act = 'PARCEL_WRITTEN') AS audited,
        (SELECT count(*) FROM parcel_lineage l WHERE l.record_id = r.id) AS origins) s
    WHERE r.caller_key IS NOT NULL AND r.kind = 'SPLIT_MERGE'
      AND CASE r.state WHEN 'APPROVED' THEN s.edits <> r.parcels OR s.versions <> s.edits OR s.audited <> s.edits OR s.origins < 2
          ELSE s.edits + s.versions + s.audited + s.origins > 0 END;
