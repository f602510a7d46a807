alter table data_key
    add column retired_at datetime(3) null comment 'UTC; since then no value is under this key, it only opens what comes back from a backup';
