update recipient r
    join (select recipient_id, max(from_day) as from_day from recipient_history group by recipient_id) l
        on l.recipient_id = r.id
    join recipient_history h on h.recipient_id = l.recipient_id and h.from_day = l.from_day
set r.category = h.category, r.status = h.status;
