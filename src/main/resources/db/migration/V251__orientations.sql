-- who was sent to a doctor in a period
create index appointment_booked on appointment (booked_at, pathway_id);
