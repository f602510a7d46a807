-- What the lists are chosen by beside unit and place: as of the last span, like these.
alter table cadre
    add column level varchar(16) not null default '' comment 'of the last span',
    add column cadre_rank varchar(20) not null default '' comment 'of the last span',
    add column active boolean not null default true comment 'of the last span';
