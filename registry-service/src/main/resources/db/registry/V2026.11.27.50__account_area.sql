alter table account
    add column area varchar(30) not null default 'PROVINCE' comment 'where it belongs: PROVINCE or DIVISION:622921';
