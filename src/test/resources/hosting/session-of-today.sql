INSERT INTO access.account (id, email, display_name, password_hash, status)
  VALUES ('01900000-0000-7000-8000-000000000002', 'animateur@essai.test', 'Animateur', 'x', 'active');
INSERT INTO access.account_role VALUES ('01900000-0000-7000-8000-000000000002', 'animateur');
INSERT INTO territory.commune (code, name, population, lat, lon) VALUES ('59001', 'Première', 1200, 50.3, 3.5);
INSERT INTO network.vehicle (id, code, name, depot_name, depot_lat, depot_lon, workstations)
  VALUES ('01900000-0000-7000-8000-000000000003', 'BUS', 'Le bus', 'Dépôt', 50.3, 3.5, 9);
INSERT INTO network.stop (id, commune_code, name, lat, lon) VALUES ('59001-place', '59001', 'Place', 50.3, 3.5);
INSERT INTO agenda.session (id, vehicle_id, stop_id, commune_code, day, slot, period, kind)
  VALUES ('01900000-0000-7000-8000-000000000008', '01900000-0000-7000-8000-000000000003', '59001-place', '59001',
    (now() AT TIME ZONE 'Europe/Paris')::date, 'PM', tstzrange(now() - interval '1 hour', now() + interval '2 hours'),
    'open');
INSERT INTO attendance.session_report (session_id, opened_at)
  VALUES ('01900000-0000-7000-8000-000000000008', now());
INSERT INTO attendance.crew VALUES ('01900000-0000-7000-8000-000000000002', '01900000-0000-7000-8000-000000000003');
