-- Once nobody writes any more: no job is still said to run, and there is no record but those that somebody asked for.
INSERT INTO fault SELECT 'STUCK', format('job %s (%s) is %s', id, kind, state) FROM job WHERE finished_at IS NULL;
INSERT INTO fault
    SELECT 'UNASKED', format('record %s has the key %s, which nobody asked for', r.id, r.caller_key)
    FROM land_record r WHERE r.caller_key IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM journal j WHERE j.what = 'ASKED' AND j.key = r.caller_key);
