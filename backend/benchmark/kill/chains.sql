-- Both chains, their hashes computed anew.
INSERT INTO fault
    SELECT 'AUDIT_CHAIN', format('entry %s does not follow the one before, or its hash is not that of its fields', seq)
    FROM (SELECT a.*, row_number() OVER w AS place, lag(hash, 1, repeat('0', 64)) OVER w AS before
        FROM audit_entry a WINDOW w AS (ORDER BY seq)) a
    WHERE seq <> place OR previous_hash <> before OR hash <> pg_temp.sha256(pg_temp.field('qianmo-audit-1')
        || pg_temp.field(previous_hash) || pg_temp.field(seq::text) || pg_temp.field(at) || pg_temp.field(actor)
        || pg_temp.field(act) || pg_temp.field(subject_kind) || pg_temp.field(subject_id)
        || pg_temp.field(subject_version::text) || pg_temp.field(record_id::text) || pg_temp.field(digest)
        || pg_temp.field(words));
INSERT INTO fault
    SELECT 'AUDIT_CHAIN', format('the head is at %s, the last entry is %s', h.seq, a.seq)
    FROM audit_head h CROSS JOIN (SELECT seq, hash FROM audit_entry ORDER BY seq DESC LIMIT 1) a
    WHERE (h.seq, h.hash) <> (a.seq, a.hash);

INSERT INTO fault
    SELECT 'LEDGER_CHAIN', format('link %s does not follow the one before, or its hash is not that of its entry', seq)
    FROM (SELECT l.*, row_number() OVER w AS place, lag(l.hash, 1, repeat('0', 64)) OVER w AS before
        FROM ledger_link l WINDOW w AS (ORDER BY l.seq)) l
    LEFT JOIN ledger_entry e ON e.id = l.entry_id
    WHERE e.id IS NULL OR seq <> place OR previous_hash <> before
      OR hash <> pg_temp.sha256(pg_temp.field('qianmo-ledger-1')
        || pg_temp.field(previous_hash) || pg_temp.field(seq::text) || pg_temp.field(linked_at)
        || pg_temp.field(e.id::text) || pg_temp.field(e.debit_account::text) || pg_temp.field(e.credit_account::text)
        || pg_temp.field(e.amount::text) || pg_temp.field(e.kind) || pg_temp.field(e.voucher_serial)
        || pg_temp.field(e.into_serial) || pg_temp.field(e.reverses::text) || pg_temp.field(e.posted_at)
        || pg_temp.field(e.record_id::text) || pg_temp.field(e.document_no) || pg_temp.field(e.occurred_on::text)
        || pg_temp.field(e.posted_by));
INSERT INTO fault
    SELECT 'LEDGER_CHAIN', format('the head is at %s, the last link is %s', h.seq, l.seq)
    FROM ledger_head h CROSS JOIN (SELECT seq, hash FROM ledger_link ORDER BY seq DESC LIMIT 1) l
    WHERE (h.seq, h.hash) <> (l.seq, l.hash);
INSERT INTO fault
    SELECT 'LEDGER_CHAIN', format('entry %s is in no link', e.id)
    FROM ledger_entry e WHERE NOT EXISTS (SELECT 1 FROM ledger_link l WHERE l.entry_id = e.id);
