CREATE TRIGGER monthly_report_stays BEFORE UPDATE, DELETE ON monthly_report
    FOR EACH ROW CALL 'org.qianmo.report.store.IssuedStays';
