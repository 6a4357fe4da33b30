-- Rows of every table as they stood after migration 008. Never changed: databases of that time exist.
INSERT INTO hosting.installation (id, incarnation) VALUES ('01900000-0000-7000-8000-000000000001', 3);
INSERT INTO hosting.scheduled_task (task_name, task_instance, execution_time, picked, version)
  VALUES ('a-job', 'one', '2026-11-24 09:00Z', false, 1);

INSERT INTO access.role (code, position) VALUES ('manager', 2);
INSERT INTO access.role_permission VALUES ('manager', 'SEASON_PLAN');
INSERT INTO access.account (id, email, display_name, password_hash, status)
  VALUES ('01900000-0000-7000-8000-000000000002', 'gestion@essai.test', 'Gestion « à l''essai »', '{argon2}x', 'active');
INSERT INTO access.account_role VALUES ('01900000-0000-7000-8000-000000000002', 'manager');
INSERT INTO access.pass (secret_hash, account_id, purpose, expires_at)
  VALUES ('hash', '01900000-0000-7000-8000-000000000002', 'password', '2026-11-25 09:00Z');
INSERT INTO access.sign_in_failure (subject, at) VALUES ('subject', '2026-11-24 08:00Z');
INSERT INTO access.audit_entry (at, actor, action, subject, after)
  VALUES ('2026-11-24 08:00Z', 'gestion@essai.test', 'commune.import', E'a\ttab, a \\ and a\nline', '{"n": 1}'),
         ('2026-11-24 08:01Z', 'gestion@essai.test', 'commune.import', 'second', NULL);
INSERT INTO access.http_session VALUES
  ('01900000-0000-7000-8000-0000000000aa', '01900000-0000-7000-8000-0000000000ab', 1, 1, 1, 1, 'gestion@essai.test');
INSERT INTO access.http_session_attributes VALUES ('01900000-0000-7000-8000-0000000000aa', 'x', '\x00ff');

INSERT INTO calendar.school_holiday (zone, school_year, name, first_day, last_day, source)
  VALUES ('B', 2026, 'Noël', '2026-12-19', '2027-01-03', 'essai');
INSERT INTO calendar.known_school_year VALUES ('B', 2026);

INSERT INTO territory.authority (name) VALUES ('Communauté d’essai');
INSERT INTO territory.commune (code, name, population, lat, lon, need)
  VALUES ('59001', 'Première', 1200, 50.3, 3.5, NULL), ('59002', 'Seconde', 800, 50.4, 3.6, 250000);

INSERT INTO network.vehicle (id, code, name, depot_name, depot_lat, depot_lon, workstations)
  VALUES ('01900000-0000-7000-8000-000000000003', 'BUS', 'Le bus', 'Dépôt', 50.3, 3.5, 9);
INSERT INTO network.equipment VALUES
  ('01900000-0000-7000-8000-000000000004', '01900000-0000-7000-8000-000000000003', 'Imprimante', 1);
INSERT INTO network.vehicle_unavailability
  VALUES ('01900000-0000-7000-8000-000000000003', '[2026-12-24,2026-12-27)', 'révision');
INSERT INTO network.stop (id, commune_code, name, lat, lon) VALUES ('59001-place', '59001', 'Place', 50.3, 3.5);

INSERT INTO planning.request (id, reference, commissioner, commissioner_kind, commune_code, title, audience, expected,
    specific, priority, status, created_at, updated_at)
  VALUES ('01900000-0000-7000-8000-000000000005', 'D-0001', 'École', 'school', '59001', 'Atelier', 'pupils', 20, true, 3,
    'scheduled', '2026-11-01 09:00Z', '2026-11-01 09:00Z');
INSERT INTO planning.request_slot VALUES ('01900000-0000-7000-8000-000000000005', '2026-12-01', 'AM', false);
SELECT setval('planning.request_number', 41);
INSERT INTO planning.season (id, name, first_day, last_day, rules, weights)
  VALUES ('01900000-0000-7000-8000-000000000006', 'Saison', '2026-11-23', '2027-01-31', '{"dayMinutes": 480}', '{}');
INSERT INTO planning.season_vehicle
  VALUES ('01900000-0000-7000-8000-000000000006', '01900000-0000-7000-8000-000000000003');
INSERT INTO planning.closed_day VALUES ('01900000-0000-7000-8000-000000000006', '2026-12-25', 'Noël');
INSERT INTO planning.pin VALUES ('01900000-0000-7000-8000-000000000006', '01900000-0000-7000-8000-000000000003',
  '2026-12-02', 'AM', NULL, 'CLOSED');
INSERT INTO planning.plan (id, season_id, number, status, requested_by, seed, seconds, season_json, plan_json)
  VALUES ('01900000-0000-7000-8000-000000000007', '01900000-0000-7000-8000-000000000006', 1, 'done',
    'gestion@essai.test', 1, 60, '{}', '{}');

INSERT INTO agenda.session (id, season_id, vehicle_id, stop_id, commune_code, day, slot, period, kind, request_id)
  VALUES ('01900000-0000-7000-8000-000000000008', '01900000-0000-7000-8000-000000000006',
    '01900000-0000-7000-8000-000000000003', '59001-place', '59001', '2026-12-01', 'AM',
    '[2026-12-01 08:30Z,2026-12-01 10:30Z)', 'school', '01900000-0000-7000-8000-000000000005');
INSERT INTO agenda.tour (vehicle_id, day, metres, minutes)
  VALUES ('01900000-0000-7000-8000-000000000003', '2026-12-01', 12000, 25);

INSERT INTO attendance.audience VALUES ('pupils', 'Scolaires', 'Pupils', 1, true);
INSERT INTO attendance.visit_event (event_id, session_id, audience, headcount, corrects, occurred_at, recorded_by)
  VALUES ('01900000-0000-7000-8000-000000000009', '01900000-0000-7000-8000-000000000008', 'pupils', 3, NULL,
    '2026-12-01 09:00Z', 'gestion@essai.test');
INSERT INTO attendance.visit_event (event_id, session_id, audience, headcount, corrects, occurred_at, recorded_by)
  VALUES ('01900000-0000-7000-8000-00000000000a', '01900000-0000-7000-8000-000000000008', 'pupils', -1,
    '01900000-0000-7000-8000-000000000009', '2026-12-01 09:01Z', 'gestion@essai.test');
INSERT INTO attendance.session_report (session_id, opened_at, closed_at, minutes)
  VALUES ('01900000-0000-7000-8000-000000000008', '2026-12-01 08:30Z', '2026-12-01 10:30Z', 120);
INSERT INTO attendance.crew VALUES ('01900000-0000-7000-8000-000000000002', '01900000-0000-7000-8000-000000000003');
