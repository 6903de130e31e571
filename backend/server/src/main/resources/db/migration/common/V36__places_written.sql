-- Zones and pilot sites are written by people: who wrote one and by which key, the document that names it, and the day on which
-- a zone was completed. Ids are counted; those from 2^40 on are the callers' own.
ALTER TABLE zone ADD COLUMN completed_on date;
ALTER TABLE zone ADD COLUMN source varchar(300);
ALTER TABLE zone ADD COLUMN written_by varchar(64);
ALTER TABLE zone ADD COLUMN caller_key varchar(64);
ALTER TABLE zone ADD CONSTRAINT zone_caller_key UNIQUE (written_by, caller_key);
ALTER TABLE zone ADD CONSTRAINT zone_amounts CHECK (occupants >= 0 AND floor_area >= 0 AND target_mu >= 0);
ALTER TABLE zone ADD CONSTRAINT zone_schedule CHECK (due_on >= started_on AND completed_on >= started_on);
INSERT INTO id_counter SELECT 'zone', COALESCE(MAX(id), 0) + 1 FROM zone WHERE id < 1099511627776;

ALTER TABLE pilot_site ADD COLUMN source varchar(300);
ALTER TABLE pilot_site ADD COLUMN written_by varchar(64);
ALTER TABLE pilot_site ADD COLUMN caller_key varchar(64);
ALTER TABLE pilot_site ADD CONSTRAINT pilot_site_caller_key UNIQUE (written_by, caller_key);
INSERT INTO id_counter SELECT 'pilot_site', COALESCE(MAX(id), 0) + 1 FROM pilot_site WHERE id < 1099511627776;
