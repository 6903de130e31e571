-- Once nobody writes any more, no job is still said to run.
INSERT INTO fault SELECT 'STUCK', format('job %s (%s) is %s', id, kind, state) FROM job WHERE finished_at IS NULL;
