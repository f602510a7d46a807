alter table parked_event add column settled_at datetime(3) null comment 'when an operator said that it needs no more attention';
