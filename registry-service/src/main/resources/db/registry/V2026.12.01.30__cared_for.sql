-- For which households the cadres of a unit care. Ids and days alone: whoever reads it sees those of the households that they see.
create sql security invoker view cared_for as
select paired.household_id as home, paired.from_day, paired.to_day, cadre.unit_id
from paired join cadre on cadre.id = paired.cadre_id;
