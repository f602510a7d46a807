-- Of what was proposed so far it is known when and by whom; of people, households and cadres it is not.
insert into entered_rows (id, kind, division_code, entered_on, entered_by, total)
select id, 'CHANGE', left(division_code, 9), date(date_add(proposed_at, interval 8 hour)), proposed_by, 1
from recipient_change;
