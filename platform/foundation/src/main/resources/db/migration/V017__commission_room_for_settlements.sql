-- Room for a purchase of 99,999,999.99, the most that is taken, weighed with the highest multipliers.
alter table app.commission_entry alter column settled type numeric(16,2);
