-- What was acknowledged is there, once.
INSERT INTO fault
    SELECT 'LOST', format('record %s, opened by %s under the key %s, is not there', j.record, j.author, j.key)
    FROM journal j LEFT JOIN land_record r ON r.id = j.record AND r.author = j.author AND r.caller_key = j.key
    WHERE j.what = 'OPENED' AND r.id IS NULL;
INSERT INTO fault
    SELECT 'LOST', format('record %s was acknowledged as %s in version %s, and is %s in version %s',
        j.record, j.what, j.version, r.state, r.version)
    FROM journal j JOIN land_record r ON r.id = j.record
    WHERE j.what IN ('OPENED', 'DRAWN', 'SUBMITTED', 'APPROVED')
      AND (r.version < j.version
        OR j.what = 'SUBMITTED' AND r.state NOT IN ('SUBMITTED', 'APPROVED')
        OR j.what = 'APPROVED' AND r.state <> 'APPROVED');

-- A key that was asked again after a cut connection stands for one record, in every answer and in the database.
INSERT INTO fault
    SELECT 'TWICE', format('the key %s was answered with the records %s', key, string_agg(DISTINCT record::text, ', '))
    FROM journal WHERE what = 'OPENED' GROUP BY key HAVING count(DISTINCT record) > 1;
INSERT INTO fault
    SELECT 'TWICE', format('%s records have the key %s', count(*), caller_key)
    FROM land_record WHERE caller_key IS NOT NULL GROUP BY author, caller_key HAVING count(*) > 1;

-- What the writers saw themselves.
INSERT INTO fault
    SELECT 'EARLY', format('record %s was acknowledged in version %s before the log was flushed', record, version)
    FROM journal WHERE what = 'EARLY';
INSERT INTO fault SELECT 'STUCK', format('job %s does not end', key) FROM journal WHERE what = 'JOB_STUCK';
