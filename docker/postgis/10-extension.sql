-- Made by the superuser; the application itself needs no such right.
CREATE EXTENSION IF NOT EXISTS postgis;
