-- What the public's pages keep of their own: texts, procedures, counters, followers.
CREATE SCHEMA portal;
