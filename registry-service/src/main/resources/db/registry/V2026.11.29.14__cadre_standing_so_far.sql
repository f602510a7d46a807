update cadre c
    join (select cadre_id, max(from_day) as from_day from cadre_history group by cadre_id) l on l.cadre_id = c.id
    join cadre_history h on h.cadre_id = l.cadre_id and h.from_day = l.from_day
set c.level = h.level, c.cadre_rank = h.cadre_rank, c.active = h.active;
