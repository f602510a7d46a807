alter table client
    add column daily_rows int null comment 'how many rows it gets a day; null: as many as is set for all';
