-- H2GIS: geometry functions. Never a spatial index in this database: with one, a file could not be
-- opened again after a crash with uncommitted rows on disk.
CREATE ALIAS IF NOT EXISTS H2GIS_SPATIAL FOR "org.h2gis.functions.factory.H2GISFunctions.load";
CALL H2GIS_SPATIAL();
