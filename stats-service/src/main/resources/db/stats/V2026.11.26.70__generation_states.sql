-- BUILDING: counted into, not read. ACTIVE: read. STANDBY: read until lately and still counted into, so that one may go
-- back. RETIRED: neither; its rows are being removed.
alter table generation
    drop constraint generation_state,
    add constraint generation_states check (state in ('BUILDING', 'ACTIVE', 'STANDBY', 'RETIRED')),
    add column active_at datetime(3) null comment 'UTC, since when it was read last',
    add column left_at datetime(3) null comment 'UTC, since when it has not been read',
    add column dropped_at datetime(3) null comment 'UTC, when its last row was removed';
