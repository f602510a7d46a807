-- What an office said a column means: it is not asked again.
create table import_heading (
    kind          varchar(20) not null,
    division_code varchar(12) not null comment 'area of the office',
    heading       char(32)    not null comment 'keyed hash',
    field         varchar(40) not null,
    primary key (kind, division_code, heading)
);
