-- Funding is asked for by reports only, so it stands on the record and not in the counters. Records booked before this
-- column tell it after the next rebuild.
alter table counted_record
    add column aid_self_fen bigint not null default 0 comment 'among cash and goods, out of the own pocket' after aid_goods_fen;
